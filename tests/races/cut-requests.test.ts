import { setTimeout as pause } from 'node:timers/promises'
import type { BookingDto } from '@salles-ouvertes/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startMailCatcher, type MailCatcher } from '../../apps/api/src/adapters/mail-catcher.ts'
import { givenFacts, givenNow, type GivenOrganisation } from '../support/given-bookings.ts'
import { createTestApp, type Cookies, type TestApp } from '../support/app.ts'
import { startThenKill } from '../support/running-server.ts'
import { randomFrom } from './random-from.ts'

const lives = process.env['PROOFS'] === 'full' ? 50 : 6
const longestLifeMs = 3000
/** More than an address may ask in a minute would be refused, which is not what is tried. */
const lanesCount = 5
const random = randomFrom(20_261_201)

/** One association that asks for one evening after another, again and again until it hears an answer. */
interface Lane {
  number: number
  organisation: GivenOrganisation
  cookies: Cookies
  /** Evening that is asked for. */
  wish: number
  draftId: string | null
}
const heard = { drafts: [] as string[], submissions: [] as string[], refusals: [] as string[], cut: 0 }

let test: TestApp
let catcher: MailCatcher
let rooms: string[]
let lanes: Lane[]
beforeAll(async () => {
  test = await createTestApp()
  catcher = await startMailCatcher({ NODE_ENV: 'test' })
  const { given } = test
  rooms = []
  for (let index = 0; index < lanesCount; index += 1) rooms.push(await given.collegeRoom())
  lanes = []
  for (let number = 0; number < lanesCount; number += 1) {
    const organisation = await given.organisation({ name: `Association d’essai ${number}` })
    lanes.push({ number, organisation, cookies: {}, wish: 0, draftId: null })
  }
  for (let life = 0; life < lives; life += 1) await liveOnce(life)
  await drain()
}, lives * 60_000)
afterAll(async () => {
  await catcher.stop()
  await test.close()
})

const minutesLater = (minutes: number): string => new Date(Date.parse(givenNow) + minutes * 60_000).toISOString()

/** What a server left alone would do next: the leases of the dead end by themselves. */
async function drain(): Promise<void> {
  await test.given.setClock(minutesLater(lives * 2 + 30))
  const left = `UPDATE outbox SET leased_until = NULL, run_at = clock.now() WHERE done_at IS NULL AND dead_at IS NULL
    AND reaction LIKE 'notifications.%'`
  for (;;) {
    if ((await test.given.superuser.query(left)).rowCount === 0) return
    await test.runDueWork()
  }
}

/** A claim left by the dead is free after a minute; nobody waits for it here. */
async function liveOnce(life: number): Promise<void> {
  await test.given.setClock(minutesLater(life * 2))
  for (const lane of lanes) lane.cookies = await test.signInAs(lane.organisation.member)
  const { SECRET_KEY, SESSION_SECRET, DATABASE_URL, DATA_DIR } = test.deps.config
  const env = { SECRET_KEY, SESSION_SECRET, DATABASE_URL, DATA_DIR, SMTP_URL: catcher.url, TRUST_PROXY: '1' }
  const clients: Promise<void>[] = []
  await startThenKill(env, async (url) => {
    const answered = new Promise<void>((resolve) => {
      clients.push(...lanes.map((lane) => askUntilCut(lane, url, life, resolve)))
    })
    // Counted from the first answer: a slow machine would otherwise kill servers that have said nothing yet.
    await Promise.race([answered, Promise.all(clients)])
    await pause(random() * longestLifeMs)
  })
  await Promise.all(clients)
}

async function askUntilCut(lane: Lane, url: string, life: number, answered: () => void): Promise<void> {
  for (let turn = 0; ; turn += 1) {
    const address = `10.${lane.number}.${life}.${turn % 250}`
    const isAnswered = await (lane.draftId === null ? askDraft : askSubmission)(lane, url, address)
    if (!isAnswered) return
    answered()
  }
}

/** An evening of its own for each wish: 18:00 to 20:00, Monday to Friday. */
async function askDraft(lane: Lane, url: string, address: string): Promise<boolean> {
  const day = new Date(
    Date.parse('2026-11-02T17:00:00Z') + (Math.floor(lane.wish / 5) * 7 + (lane.wish % 5)) * 86_400_000,
  )
  const answer = await post(lane, `${url}/api/v1/bookings`, address, {
    ...{ roomId: rooms[lane.number], organisationId: lane.organisation.id, facts: givenFacts },
    ...{ startsAt: day.toISOString(), endsAt: new Date(day.getTime() + 7_200_000).toISOString() },
  })
  if (answer === null) return false
  if (answer.id) {
    heard.drafts.push(answer.id)
    lane.draftId = answer.id
  } else {
    next(lane, answer.code)
  }
  return true
}

async function askSubmission(lane: Lane, url: string, address: string): Promise<boolean> {
  const path = `${url}/api/v1/bookings/${lane.draftId}/submit`
  const answer = await post(lane, path, address, { houseRulesRead: true })
  if (answer === null) return false
  if (answer.id) heard.submissions.push(answer.id)
  next(lane, answer.id ? null : answer.code)
  return true
}

function next(lane: Lane, refusal: string | null): void {
  if (refusal) heard.refusals.push(refusal)
  lane.wish += 1
  lane.draftId = null
}

type Heard = { id: string | null; code: string }

/** What was answered; null when the server died before. One key for one wish, as the pages of the product send. */
async function post(lane: Lane, url: string, address: string, body: unknown): Promise<Heard | null> {
  const key = `lane-${lane.number}-wish-${lane.wish}-${lane.draftId ?? 'draft'}`
  const cookie = Object.entries(lane.cookies).map(([name, value]) => `${name}=${value}`)
  try {
    const answer = await fetch(url, {
      method: 'POST',
      headers: {
        ...{ 'content-type': 'application/json', 'idempotency-key': key },
        ...{ cookie: cookie.join('; '), 'x-forwarded-for': address },
      },
      body: JSON.stringify(body),
    })
    const said = (await answer.json()) as BookingDto & { code: string }
    return { id: answer.ok ? said.id : null, code: `${answer.status} ${said.code}` }
  } catch {
    heard.cut += 1
    return null
  }
}

describe(`a server killed ${lives} times while it answers five associations at once`, () => {
  const all = async (query: string) => (await test.given.superuser.query(query)).rows as Record<string, unknown>[]

  it('was cut in the middle of requests, and answered many', () => {
    expect(heard.cut).toBeGreaterThan(lives)
    expect(heard.submissions.length).toBeGreaterThan(lives)
  })

  it('told whoever asked again that it was done already, and nothing else', () => {
    expect(heard.refusals.filter((code) => code !== '409 request.answer-lost')).toEqual([])
    expect(heard.refusals.length).toBeLessThanOrEqual(heard.cut)
  })

  it('has kept everything it said yes to', async () => {
    const rows = await all(`SELECT id, status FROM booking`)
    const statuses = new Map(rows.map(({ id, status }) => [id, status]))
    for (const id of heard.drafts) expect({ id, status: statuses.get(id) }).not.toEqual({ id, status: undefined })
    for (const id of heard.submissions) expect({ id, status: statuses.get(id) }).toEqual({ id, status: 'submitted' })
  })

  it('has no half request: each has its date, its place held, its line of history and its mails', async () => {
    const rows = await all(`
      SELECT b.id, b.status,
        (SELECT count(*)::int FROM occurrence o WHERE o.booking_id = b.id) AS dates,
        (SELECT count(*)::int FROM audit_entry a WHERE a.subject_id = b.id AND a.action = 'booking.draft') AS drafted,
        (SELECT count(*)::int FROM audit_entry a WHERE a.subject_id = b.id AND a.action = 'booking.submit') AS submitted,
        (SELECT count(*)::int FROM occupancy u JOIN occurrence o ON o.id = u.occurrence_id
          WHERE o.booking_id = b.id AND u.live) AS places,
        (SELECT count(*)::int FROM message m WHERE m.subject_id = b.id AND m.template = 'request-received' AND m.status = 'sent') AS mails
      FROM booking b`)
    expect(rows.length).toBeGreaterThanOrEqual(heard.drafts.length)
    for (const { id, status, ...row } of rows) {
      const once = status === 'submitted' ? 1 : 0
      expect({ id, ...row }).toEqual({ id, dates: 1, drafted: 1, submitted: once, places: 1, mails: once })
    }
  })
})
