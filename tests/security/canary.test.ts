import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import PostalMime from 'postal-mime'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { EveningPacksDto } from '@salles-ouvertes/contract'
import type { AccountActor } from '../../apps/api/src/platform/actor.ts'
import { createTestApp, type Answer, type Cookies, type TestApp } from '../support/app.ts'
import { attachmentsOf, textOfPdf } from '../support/read-pdf.ts'
import { brevoKey, type BrevoSimulator, startBrevoSms } from '../simulators/brevo-sms-server.ts'
import { playBookings, type Play } from '../support/play-booking.ts'
import { unknownToken } from './route-request.ts'

const codes = { fixed: 'CANARI-PORTE-7351', box: 'CANARI-BOITE-8462', keypad: '' }
const password = 'Canari-mot-de-passe-9573'
const beforeTheSlot = '2026-10-12T16:31:00Z'

let test: TestApp
let play: Play
let bookings: Record<keyof typeof codes, string>
let rooms: string[]
/** What must stay with the one person it is for: codes, password, tokens of a session. */
let secrets: RegExp[]
let holderEmail: string
/** Addresses of calendars that each side follows: whoever has one may read it, without a session. */
let feeds: string[]
let operator: BrevoSimulator
let numberCode: string
const others: Record<string, Cookies> = {}

/** Whole words only: eight digits of a code may well be found inside an identifier. */
const whole = (secret: string): RegExp =>
  new RegExp(`(?<![0-9A-Za-z])${secret.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![0-9A-Za-z])`)
const secretsIn = (text: string): string[] => secrets.filter((secret) => secret.test(text)).map(String)
const codeOf = (kind: keyof typeof codes): RegExp => whole(codes[kind])

type Access = { items: { secret: string | null; waitingFor: string | null }[] }
const readAccess = (kind: keyof typeof codes): Promise<Access> =>
  play.must(test.given.association.member, 'GET', `/bookings/${bookings[kind]}/access`)
const mails = () =>
  Promise.all(
    (test.deps.demoMailbox?.list() ?? []).map(async ({ to, subject, raw }) => {
      const { text, html, attachments } = await PostalMime.parse(raw)
      const files = attachments.map(({ content }) => Buffer.from(content as ArrayBuffer).toString('utf8')).join('\n')
      return {
        to: to.join(),
        subject,
        body: `${text}\n${html}`,
        files,
        headers: raw.toString('utf8').split('\r\n\r\n')[0] ?? '',
      }
    }),
  )

beforeAll(async () => {
  test = await createTestApp()
  play = await playBookings(test)
  const { given } = test
  const { member } = given.association
  const fixed = await given.roomWith('fixed-code', codes.fixed)
  const box = await given.roomWith('key-box', codes.box)
  const keypad = await given.roomWith('keypad')
  rooms = [fixed, box, keypad]
  bookings = {
    fixed: (await play.confirmed({ roomId: fixed })).id,
    box: (await play.confirmed({ roomId: box })).id,
    keypad: (await play.confirmed({ roomId: keypad })).id,
  }
  const { rows } = await given.superuser.query<{ email: string }>('SELECT email FROM account WHERE id = $1', [
    member.accountId,
  ])
  holderEmail = rows[0]?.email ?? ''
  await receiveSms(member)
  await test.setPassword(member, password)

  await play.at(beforeTheSlot)
  await test.runDueWork()
  codes.keypad = (await readAccess('keypad')).items[0]?.secret ?? ''
  const signedIn = await test.ask('POST', '/sessions', { body: { email: holderEmail, password } })
  const tokens = signedIn.cookies.map(({ value }) => value)
  const followers: [AccountActor, string, string][] = [
    [member, 'account', member.accountId],
    [member, 'organisation', given.association.id],
    [given.staff.head, 'account', given.staff.head.accountId],
    [given.staff.head, 'room', keypad],
    [given.staff.bursar, 'establishment', given.college.id],
  ]
  feeds = []
  for (const [person, kind, subjectId] of followers) {
    const { url } = await play.must<{ url: string }>(person, 'POST', '/calendar-feeds', { kind, subjectId })
    feeds.push(/calendars\/([^/]+)\//.exec(url)?.[1] ?? '')
  }
  secrets = [...Object.values(codes), numberCode, brevoKey, password, ...tokens, ...feeds].map(whole)

  const people: Record<string, AccountActor> = {
    ...given.staff,
    rival: given.rival.member,
    company: given.company.member,
  }
  people.colleague = await colleague()
  for (const [name, account] of Object.entries(people)) others[name] = await test.signInAs(account)
  others.visitor = {}
  others.caretakerLink = await test.openLinkTo('caretaker', given.departement.id, given.college.id)

  /** The tenant sends SMS, and the person asked for them beside mails: the code of the number is a secret too. */
  async function receiveSms(person: AccountActor): Promise<void> {
    operator = await startBrevoSms()
    await play.must(given.staff.officer, 'POST', `/tenants/${given.departement.id}/sms`, {
      account: { kind: 'brevo', baseUrl: operator.url, apiKey: brevoKey },
      ...{ sender: 'Isere', monthlyParts: 100, quietHours: { fromMinutes: 0, untilMinutes: 0 }, version: 0 },
    })
    await play.must(person, 'POST', '/me/mobile/ask-code', { number: '06 12 34 56 78' })
    await test.runDueWork()
    numberCode = /Code (\d{6})/.exec(operator.network.received[0]?.text ?? '')?.[1] ?? ''
    await play.must(person, 'POST', '/me/mobile/confirm', { code: numberCode })
  }

  /** A member of the same organisation, who neither asked nor answers for the evening. */
  async function colleague(): Promise<AccountActor> {
    const person = await given.person('Collègue')
    await given.superuser.query(
      `INSERT INTO membership (organisation_id, account_id, membership, created_at) VALUES ($1, $2, 'member', now())`,
      [given.association.id, person.accountId],
    )
    return person
  }
})
afterAll(async () => {
  await operator.stop()
  await test.close()
})

type Document = { paths: Record<string, { get?: { parameters?: { name: string; in: string; required?: boolean }[] } }> }
const query: Record<string, string> = {
  q: 'Grenoble',
  month: '2026-10',
  year: '2026',
  date: '2026-10-13',
  from: '2026-10-12',
  startsAt: '2026-10-20T18:30:00+02:00',
  endsAt: '2026-10-20T20:30:00+02:00',
}

const absent = [
  ...['closures', 'imports', 'conflicts', 'decisions', 'eliminations', 'pictures'],
  ...['bank-movements', 'revenue-orders', 'online-payments', 'deposits', 'counterparts', 'proofs'],
  ...['site-pictures', 'condition-images', 'condition-dispute-photos', 'images', 'evening-packs', 'problem-photos'],
]

/** Every GET of the document, on everything that the bookings touch. */
async function everyRead(): Promise<string[]> {
  const { given } = test
  const ids = async (text: string): Promise<string[]> =>
    (await given.superuser.query<{ id: string }>(text)).rows.map(({ id }) => id)
  const subjects: Record<string, string[]> = {
    bookings: Object.values(bookings),
    rooms,
    tenants: [given.departement.id],
    establishments: [given.college.id],
    organisations: [given.association.id],
    agreements: await ids('SELECT id FROM agreement'),
    pieces: await ids('SELECT id FROM piece'),
    photos: await ids('SELECT id FROM file LIMIT 3'),
    charges: await ids('SELECT id FROM charge'),
    occurrences: await ids('SELECT id FROM occurrence'),
    sites: await ids('SELECT id FROM site'),
    verification: await ids('SELECT verification_token AS id FROM agreement'),
    calendars: feeds,
    'message-stops': [unknownToken],
    'by-reference': await ids('SELECT reference AS id FROM booking'),
    'agreement-templates': ['college', 'municipal-hall'],
    // The bookings have none of these: what is said of something unknown.
    ...Object.fromEntries(absent.map((subject) => [subject, [randomUUID()]])),
  }
  const [grantId = ''] = await ids('SELECT id FROM access_grant')
  const known: Record<string, string> = { ...query, grantId }
  const { paths } = JSON.parse(
    readFileSync(new URL('../../docs/generated/openapi.json', import.meta.url), 'utf8'),
  ) as Document
  return Object.entries(paths).flatMap(([path, { get }]) => {
    if (!get || path.startsWith('/demo/')) return []
    const wanted = (get.parameters ?? []).filter((parameter) => parameter.in === 'query' && parameter.required)
    const search = wanted.map(({ name }) => `${name}=${encodeURIComponent(known[name] ?? '')}`).join('&')
    const [start = '', ...ends] = path.split(/\{\w+\}/)
    const addresses = ends.reduce(
      (begun, end) =>
        begun.flatMap((begin) => (subjects[begin.split('/').at(-2) ?? ''] ?? []).map((id) => `${begin}${id}${end}`)),
      [start],
    )
    if (addresses.length === 0) throw new Error(`nothing to read at ${path}`)
    return addresses.map((address) => (search ? `${address}?${search}` : address))
  })
}
const whatIsIn = (answer: Answer): string => `${JSON.stringify(answer.headers)}\n${answer.body}`

describe('the codes, the password and the session of one person', () => {
  it('reach the holder: in the mail of the evening and on the page of the booking, inside the window', async () => {
    expect(codes.keypad).toMatch(/^[0-9]{6,}$/)
    const received = await mails()
    for (const kind of ['fixed', 'box', 'keypad'] as const) {
      expect((await readAccess(kind)).items).toMatchObject([{ secret: codes[kind] }])
      const carriers = received.filter(({ body }) => codeOf(kind).test(body))
      expect(carriers.map(({ to }) => to)).toEqual([holderEmail])
    }
  })

  it('reach the phone of the holder without the place, and no other phone', () => {
    expect(numberCode).toMatch(/^\d{6}$/)
    const { received } = operator.network
    for (const kind of ['fixed', 'box', 'keypad'] as const) {
      const carriers = received.filter(({ text }) => codeOf(kind).test(text))
      expect(carriers.map(({ to }) => to)).toEqual(['+33612345678'])
      for (const { text } of carriers) expect(text).not.toMatch(/Camille|rue|Grenoble/)
    }
  })

  it('are in no subject, header or attached file of any mail, and in no mail to anybody else', async () => {
    const received = await mails()
    expect(received.length).toBeGreaterThan(15)
    for (const { to, subject, body, files, headers } of received) {
      expect({ subject, found: secretsIn(`${subject}\n${files}\n${headers}`) }).toEqual({ subject, found: [] })
      if (to !== holderEmail) expect({ to, subject, found: secretsIn(body) }).toEqual({ to, subject, found: [] })
    }
  })

  it('are in no answer of any reading route to anybody else', async () => {
    const addresses = await everyRead()
    const found: string[] = []
    let answered = 0
    for (const [name, cookies] of Object.entries(others)) {
      for (const address of addresses) {
        const answer = await test.ask('GET', address, { cookies })
        if (answer.statusCode === 200) answered += 1
        expect(answer.statusCode).toBeLessThan(500)
        found.push(...secretsIn(whatIsIn(answer)).map((secret) => `${secret} to ${name} at ${address}`))
      }
    }
    expect(found).toEqual([])
    expect(answered).toBeGreaterThan(300)
  })

  it('are in no calendar, nor is the number of a person, while the evening itself is', async () => {
    for (const token of feeds) {
      const { statusCode, body } = await test.ask('GET', `/calendars/${token}/agenda.ics`)
      expect({ statusCode, found: secretsIn(body) }).toEqual({ statusCode: 200, found: [] })
      expect(body).toContain('20261013T183000')
      expect(body.replaceAll('\r\n ', '')).not.toContain('06 00 00 00 01')
      expect(body).not.toContain(holderEmail)
    }
  })

  it('are in no other answer to the holder either', async () => {
    for (const address of await everyRead()) {
      const answer = await play.as(test.given.association.member, 'GET', address)
      const isTheirPage = /^\/bookings\/[^/]+\/access$/.test(address)
      if (!isTheirPage) expect({ address, found: secretsIn(whatIsIn(answer)) }).toEqual({ address, found: [] })
    }
  })

  it('are in no document: neither its words nor the files inside', async () => {
    const { member } = test.given.association
    for (const bookingId of Object.values(bookings)) {
      const { id } = await play.agreementOf(bookingId)
      for (const version of ['to-sign', 'signed']) {
        const { rawPayload } = await play.as(member, 'GET', `/agreements/${id}/document?version=${version}`)
        const inside = (await attachmentsOf(rawPayload)).map((file) => Buffer.from(file).toString('latin1')).join('\n')
        const words = await textOfPdf(rawPayload)
        expect(words).toContain('Collège Camille Essai')
        expect(secretsIn(`${words}\n${inside}\n${rawPayload.toString('latin1')}`)).toEqual([])
      }
    }
  })

  it('are in no line of the log, at its most talkative', () => {
    expect(test.logs.length).toBeGreaterThan(500)
    expect(secretsIn(test.logs.join('\n'))).toEqual([])
  })

  it('are nowhere in the database as one reads it: queue, history, messages, or the safe itself', async () => {
    const { superuser } = test.given
    const { rows: tables } = await superuser.query<{ name: string }>(
      `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'`,
    )
    const { rows: sealed } = await superuser.query('SELECT FROM grant_secret')
    expect(sealed).toHaveLength(3)
    for (const { name } of tables) {
      const { rows } = await superuser.query<{ line: string }>(`SELECT t::text AS line FROM ${name} t`)
      expect({ name, found: secretsIn(rows.map(({ line }) => line).join('\n')) }).toEqual({ name, found: [] })
    }
  })

  it('show one code, its own, to the personal link of a holder', async () => {
    const { given } = test
    const { rows } = await given.superuser.query<{ id: string }>('SELECT id FROM access_grant WHERE booking_id = $1', [
      bookings.box,
    ])
    const cookies = await test.openLinkTo('holder-access', given.departement.id, rows[0]?.id ?? '')
    const page = await test.ask('GET', '/holder/access', { cookies })
    expect(secretsIn(whatIsIn(page))).toEqual([String(codeOf('box'))])
    expect(page.headers['cache-control']).toContain('no-store')
  })

  it('are not in the paper of the evening, and in its sealed twin for whoever has the passphrase only', async () => {
    const { staff, college } = test.given
    const packs = `/establishments/${college.id}/evening-packs`
    const passphrase = 'Canari des grands soirs 6284'
    await play.must(staff.head, 'POST', `${packs}/settings`, { isDaily: false, passphrase })
    await play.at('2026-10-13T12:00:00Z')
    const made = await play.must<EveningPacksDto>(staff.head, 'POST', `${packs}/make`)
    const contents = await Promise.all(
      made.items.map(async ({ id }) => ({
        paper: (await play.as(staff.head, 'GET', `${packs}/${id}/pack.pdf`)).rawPayload,
        sealed: (await play.as(staff.head, 'GET', `${packs}/${id}/codes.pdf`)).rawPayload,
      })),
    )
    const words = (await Promise.all(contents.map(({ paper }) => textOfPdf(paper)))).join('\n')
    expect(words).toContain('06 00 00 00 01')
    expect(secretsIn(`${words}\n${contents.map(({ paper }) => paper.toString('latin1')).join('\n')}`)).toEqual([])
    for (const { sealed } of contents) {
      await expect(textOfPdf(sealed)).rejects.toThrow(/password/i)
      expect(secretsIn(sealed.toString('latin1'))).toEqual([])
    }
    expect(test.logs.join('\n')).not.toContain(passphrase)
  })

  it('are shown no more once the booking is cancelled, nor once the evening is over', async () => {
    const { member } = test.given.association
    for (const kind of ['fixed', 'keypad'] as const) {
      await play.must(member, 'POST', `/bookings/${bookings[kind]}/cancel`, { reason: 'Plus de salle à réserver' })
    }
    const sentBefore = (await mails()).length
    await test.runDueWork()
    for (const kind of ['fixed', 'keypad'] as const) {
      expect((await readAccess(kind)).items).toMatchObject([{ secret: null, waitingFor: 'revoked' }])
    }
    const after = (await mails()).slice(0, -sentBefore)
    expect(after.length).toBeGreaterThan(0)
    expect(after.flatMap(({ subject, body, files }) => secretsIn(`${subject}${body}${files}`))).toEqual([])

    await play.at('2026-10-13T21:30:00Z')
    await test.runDueWork()
    expect((await readAccess('box')).items).toMatchObject([{ secret: null, waitingFor: 'ended' }])
  })
})
