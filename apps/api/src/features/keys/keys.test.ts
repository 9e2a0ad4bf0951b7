import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { givenAccess, type GivenAccess } from '../../../../../tests/support/given-access.ts'
import { givenNow } from '../../../../../tests/support/given-bookings.ts'
import { givenStaff } from '../../../../../tests/support/given-catalogue.ts'
import type { AccountActor, LinkActor } from '../../platform/actor.ts'
import { inReadOnly } from '../../platform/database.ts'
import { actorOfAccount } from '../identity/index.ts'
import { getEntryDelays, setEntryDelays } from '../tenants/index.ts'
import { addKeys } from './add-keys.ts'
import { followKeys } from './follow-keys.ts'
import { handKey } from './hand-key.ts'
import { listBookingKeys, listKeys, listVisitKeys } from './list-keys.ts'
import { correctKey, loseKey, retireKey, returnKey } from './note-key.ts'
import { exportKeyLog, listKeyLog } from './read-key-log.ts'

let given: GivenAccess
let caretaker: AccountActor
let head: AccountActor
let link: LinkActor
let stranger: AccountActor
let bookingId: string
beforeAll(async () => {
  given = await givenAccess()
  const { deps, departement, college, commune } = given
  caretaker = await inReadOnly(deps, given.decider, (tx) => actorOfAccount(tx, given.caretaker.accountId))
  head = givenStaff('establishment-head', departement.id, college.id)
  link = { kind: 'link', linkId: randomUUID(), purpose: 'caretaker', tenantId: departement.id, subjectId: college.id }
  await given.query(
    `INSERT INTO link_token (id, token_hash, purpose, subject_id, tenant_id, label, created_at, expires_at)
     VALUES ($1, gen_random_uuid()::text, 'caretaker', $2, $3, 'Loge', now(), '2030-01-01')`,
    [link.linkId, college.id, departement.id],
  )
  stranger = givenStaff('town-clerk', commune.id)
  bookingId = await given.confirmedWith('person', { facts: { responsibleEmail: 'camille@essai.example' } })
  await given.drain()
})
afterAll(() => given.close())
// Each test begins later than the one before: the register is read newest first.
let begun = 0
beforeEach(() => given.setClock(new Date(Date.parse(givenNow) + (begun += 1) * 60_000).toISOString()))

let made = 0
/** A new copy of the college, alone of its name. */
async function copy(): Promise<string> {
  made += 1
  const label = `Clé d’essai ${made}`
  const form = { kind: 'key' as const, label, opens: 'Gymnase', copies: 1 }
  const { items } = await addKeys(given.deps, head, { establishmentId: given.college.id, ...form })
  return items.find((item) => item.label === label)?.id ?? ''
}
const borrower = { borrowerName: 'Dominique Essai', borrowerPhone: '06 00 00 00 02', borrowerEmail: null }
const hand = (
  copyId: string,
  changes: Partial<Parameters<typeof handKey>[2]> = {},
  actor: AccountActor | LinkActor = caretaker,
) => handKey(given.deps, actor, { copyId, bookingId: null, ...borrower, dueOn: '2026-10-07', note: '', ...changes })
const back = (copyId: string) => returnKey(given.deps, caretaker, { copyId, note: '' })
const linesOf = async (copyId: string) =>
  (await given.query('SELECT kind, state FROM key_entry WHERE copy_id = $1 ORDER BY rank', [copyId])).rows
const lastId = async (copyId: string): Promise<string> =>
  (await given.query('SELECT id FROM key_entry WHERE copy_id = $1 ORDER BY rank DESC LIMIT 1', [copyId])).rows[0].id

describe('addKeys', () => {
  it('numbers the copies of one name, also when two people add at once', async () => {
    const form = {
      establishmentId: given.college.id,
      kind: 'badge' as const,
      label: 'Badge',
      opens: 'Portail',
      copies: 3,
    }
    await Promise.all([addKeys(given.deps, head, form), addKeys(given.deps, head, form)])
    const { items } = await listKeys(given.deps, head, given.college.id)
    expect(items.filter(({ label }) => label === 'Badge').map(({ copyNo }) => copyNo)).toEqual([1, 2, 3, 4, 5, 6])
  })

  it('is not for those who only open the doors, nor for another tenant', async () => {
    const form = { establishmentId: given.college.id, kind: 'key' as const, label: 'Clé', opens: 'Tout', copies: 1 }
    await expect(addKeys(given.deps, caretaker, form)).rejects.toThrow('keys.not-allowed')
    await expect(addKeys(given.deps, stranger, form)).rejects.toThrow('keys.not-found')
  })

  it('has a limit', async () => {
    await given.query(
      `INSERT INTO key_copy (id, tenant_id, establishment_id, kind, label, copy_no, opens, created_at)
       SELECT gen_random_uuid(), $1, $2, 'key', 'Foule', n, 'Tout', now() FROM generate_series(1, 300) n`,
      [given.departement.id, given.college.id],
    )
    await expect(copy()).rejects.toThrow('keys.too-many')
    await given.query(`DELETE FROM key_copy WHERE label = 'Foule'`)
  })
})

describe('a copy handed over', () => {
  it('is in the hands of a person until it comes back, and the register tells both', async () => {
    const copyId = await copy()
    const taken = await hand(copyId, { bookingId, note: 'Avec le badge.' })
    expect(taken).toMatchObject({
      ...{ state: 'out', isLate: false, note: 'Avec le badge.', allowedActions: ['return', 'lose', 'correct'] },
      handing: {
        ...{ name: 'Dominique Essai', phone: '06 00 00 00 02', dueOn: '2026-10-07', handedBy: 'Camille Accueil' },
        organisationName: given.association.name,
      },
    })
    expect(await back(copyId)).toMatchObject({ state: 'in-place', handing: null })
    const { items } = await listKeyLog(given.deps, head, given.college.id, { limit: 2 })
    expect(items.map(({ kind, name, recordedBy }) => ({ kind, name, recordedBy }))).toEqual([
      { kind: 'returned', name: 'Dominique Essai', recordedBy: 'Camille Accueil' },
      { kind: 'handed', name: 'Dominique Essai', recordedBy: 'Camille Accueil' },
    ])
  })

  it('goes to one of those who hand it over at the same moment', async () => {
    const copyId = await copy()
    const answers = await Promise.allSettled(Array.from({ length: 8 }, () => hand(copyId)))
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await linesOf(copyId)).toEqual([{ kind: 'handed', state: 'out' }])
    await expect(hand(copyId)).rejects.toThrow('keys.wrong-state')
  })

  it('is for a booking of the place that is confirmed, and for a day to come', async () => {
    const copyId = await copy()
    const waiting = await given.submitted()
    await expect(hand(copyId, { bookingId: waiting.id })).rejects.toThrow('keys.not-found')
    await expect(hand(copyId, { bookingId: randomUUID() })).rejects.toThrow('keys.not-found')
    await expect(hand(copyId, { dueOn: '2026-10-04' })).rejects.toThrow('keys.due-in-past')
    expect(await linesOf(copyId)).toEqual([])
  })

  it('is written by those who keep the keys, by account or by the caretaker’s link', async () => {
    const copyId = await copy()
    const signatory = givenStaff('signatory', given.departement.id, given.college.id)
    await expect(hand(copyId, {}, signatory)).rejects.toThrow('keys.not-allowed')
    await expect(hand(copyId, {}, stranger)).rejects.toThrow('keys.not-found')
    await expect(hand(copyId, {}, given.association.member)).rejects.toThrow('keys.not-found')
    await expect(hand(copyId, {}, { ...link, subjectId: randomUUID() })).rejects.toThrow('keys.not-found')
    await expect(hand(copyId, {}, { ...link, purpose: 'holder-access' })).rejects.toThrow('keys.not-found')
    expect(await hand(copyId, {}, link)).toMatchObject({ handing: { handedBy: 'Loge' } })
  })
})

describe('a copy said lost', () => {
  it('keeps the name of who had it, and comes back when it is found', async () => {
    const copyId = await copy()
    await hand(copyId)
    const lost = await loseKey(given.deps, head, { copyId, note: 'Serrure changée le 6.' })
    expect(lost).toMatchObject({ state: 'lost', note: 'Serrure changée le 6.', handing: { name: 'Dominique Essai' } })
    await expect(hand(copyId)).rejects.toThrow('keys.wrong-state')
    expect(await back(copyId)).toMatchObject({ state: 'in-place' })
  })

  it('leaves the list, but not the register; a copy that somebody has does not', async () => {
    const copyId = await copy()
    await hand(copyId)
    await expect(retireKey(given.deps, head, { copyId })).rejects.toThrow('keys.wrong-state')
    await loseKey(given.deps, head, { copyId, note: 'Perdue.' })
    await expect(retireKey(given.deps, caretaker, { copyId })).rejects.toThrow('keys.not-allowed')
    await retireKey(given.deps, head, { copyId })
    const { items } = await listKeys(given.deps, head, given.college.id)
    expect(items.map(({ id }) => id)).not.toContain(copyId)
    await expect(back(copyId)).rejects.toThrow('keys.wrong-state')
    expect(await linesOf(copyId)).toHaveLength(2)
  })
})

describe('a correction', () => {
  it('is one more line: the copy is again where it was', async () => {
    const copyId = await copy()
    await hand(copyId)
    await back(copyId)
    const undone = await correctKey(given.deps, caretaker, { copyId, entryId: await lastId(copyId), note: 'Erreur' })
    expect(undone).toMatchObject({ state: 'out', handing: { name: 'Dominique Essai' } })
    expect((await linesOf(copyId)).map(({ kind }) => kind)).toEqual(['handed', 'returned', 'corrected'])
    const { items } = await listKeyLog(given.deps, head, given.college.id, { limit: 1 })
    expect(items).toMatchObject([{ kind: 'corrected', corrects: 'returned', note: 'Erreur', name: 'Dominique Essai' }])
  })

  it('never undoes the line of somebody who wrote since, nor an old one', async () => {
    const copyId = await copy()
    await hand(copyId)
    const first = await lastId(copyId)
    await back(copyId)
    const undo = (entryId: string) => correctKey(given.deps, caretaker, { copyId, entryId, note: '' })
    await expect(undo(first)).rejects.toThrow('keys.not-the-last')
    await given.setClock('2026-10-13T08:00:00Z')
    await expect(undo(await lastId(copyId))).rejects.toThrow('keys.too-late-to-correct')
  })
})

describe('the register, by bare SQL as the application', () => {
  let app: pg.Client
  beforeAll(async () => {
    app = new pg.Client({ connectionString: given.database.databaseUrl })
    await app.connect()
    await app.query(`SELECT set_config('app.tenants', $1, false)`, [given.departement.id])
  })
  afterAll(() => app.end())
  const refusal = (text: string, values: unknown[]) =>
    app.query(text, values).then(
      () => 'accepted',
      (error: pg.DatabaseError) => `${error.code} ${error.constraint ?? ''}`.trim(),
    )
  const nextLine = (changes: string, copyId: string) =>
    refusal(
      `INSERT INTO key_entry SELECT (jsonb_populate_record(e, jsonb_build_object('id', $2::uuid, 'rank', rank + 1) || ${changes})).*
       FROM key_entry e WHERE copy_id = $1 ORDER BY rank DESC LIMIT 1`,
      [copyId, randomUUID()],
    )

  it('takes neither change nor removal', async () => {
    const copyId = await copy()
    await hand(copyId)
    expect(await refusal('UPDATE key_entry SET note = $2 WHERE copy_id = $1', [copyId, 'Autre'])).toBe('42501')
    expect(await refusal('DELETE FROM key_entry WHERE copy_id = $1', [copyId])).toBe('42501')
    expect(await refusal('UPDATE key_borrower SET name = $1', ['Autre'])).toBe('42501')
    expect(await refusal('UPDATE key_copy SET label = $2 WHERE id = $1', [copyId, 'Autre'])).toBe('42501')
  })

  it('never has a copy in two hands, nor a line out of its turn', async () => {
    const copyId = await copy()
    await hand(copyId)
    expect(await nextLine(`jsonb_build_object('handing_id', $2::uuid)`, copyId)).toBe(
      '23514 key_entry_follows_the_last',
    )
    expect(await nextLine(`jsonb_build_object('rank', 1)`, copyId)).toBe('23505 one_entry_at_a_time')
    const returned = `'{"kind": "returned", "state": "in-place", "handing_id": null, "due_on": null}'`
    expect(await nextLine(`${returned} || '{"rank": 4}'`, copyId)).toBe('23514 key_entry_follows_the_last')
    expect(await refusal('UPDATE key_copy SET retired_at = now() WHERE id = $1', [copyId])).toBe(
      '23514 key_retired_is_at_home',
    )
    expect(await nextLine(returned, copyId)).toBe('accepted')
    const undo = `'{"kind": "corrected", "state": "in-place", "handing_id": null}'::jsonb || jsonb_build_object('corrects', id)`
    expect(await nextLine(undo, copyId)).toBe('23514 key_entry_follows_the_last')
  })
})

describe('from a booking', () => {
  it('suggests who answers for it on site, and the day after its last session', async () => {
    const copyId = await copy()
    const keys = await listBookingKeys(given.deps, caretaker, bookingId)
    expect(keys.suggestion).toEqual({
      borrowerName: 'Camille Essai',
      borrowerPhone: '06 00 00 00 01',
      dueOn: '2026-10-14',
    })
    expect(keys.free.map(({ id }) => id)).toContain(copyId)
    await hand(copyId, { bookingId })
    const after = await listBookingKeys(given.deps, caretaker, bookingId)
    expect(after.free.map(({ id }) => id)).not.toContain(copyId)
    expect(after.held.map(({ id }) => id)).toContain(copyId)
  })

  it('suggests the day that the tenant chose', async () => {
    const { id: tenantId, officer } = given.departement
    const start = await getEntryDelays(given.deps, officer, tenantId)
    await setEntryDelays(given.deps, officer, { ...start, keyReturnDays: 3, tenantId })
    const { suggestion } = await listBookingKeys(given.deps, caretaker, bookingId)
    expect(suggestion.dueOn).toBe('2026-10-16')
    await setEntryDelays(given.deps, officer, { ...start, tenantId })
  })

  it('shows, before deciding, what the organisation has not given back, and lends nothing', async () => {
    const copyId = await copy()
    await hand(copyId, { bookingId })
    const waiting = await given.submitted()
    const keys = await listBookingKeys(given.deps, head, waiting.id)
    expect(keys.free).toEqual([])
    expect(keys.held.map(({ id }) => id)).toContain(copyId)
  })

  it('is the same from a use of the caretaker’s day, and for nobody else', async () => {
    const { rows } = await given.query('SELECT id FROM occurrence WHERE booking_id = $1', [bookingId])
    expect(await listVisitKeys(given.deps, link, rows[0].id)).toMatchObject({ bookingId })
    await expect(listVisitKeys(given.deps, { ...link, subjectId: randomUUID() }, rows[0].id)).rejects.toThrow(
      'keys.not-found',
    )
    await expect(listBookingKeys(given.deps, stranger, bookingId)).rejects.toThrow('keys.not-found')
    await expect(listBookingKeys(given.deps, given.association.member, bookingId)).rejects.toThrow('keys.not-found')
    await expect(listVisitKeys(given.deps, link, randomUUID())).rejects.toThrow('keys.not-found')
  })
})

describe('the register as a list', () => {
  it('goes on where the page before ended, and counts all', async () => {
    const copyId = await copy()
    await hand(copyId)
    await back(copyId)
    const read = (query: { limit: number; cursor?: string }) => listKeyLog(given.deps, head, given.college.id, query)
    const first = await read({ limit: 1 })
    const second = await read({ limit: 1, cursor: first.nextCursor ?? '' })
    expect([first, second].map(({ items }) => items[0]?.kind)).toEqual(['returned', 'handed'])
    const all = await given.query('SELECT count(*)::int AS n FROM key_entry')
    expect(first.total).toBe(all.rows[0].n)
  })

  it('is a CSV that runs nothing, with every line', async () => {
    const copyId = await copy()
    await hand(copyId, { note: '=1+1' })
    const csv = await exportKeyLog(given.deps, head, given.college.id)
    const lines = csv.trim().split('\r\n')
    const { total } = await listKeyLog(given.deps, head, given.college.id, { limit: 1 })
    expect(lines).toHaveLength(total + 1)
    expect(lines[1]).toContain(`;1;remise;Dominique Essai;06 00 00 00 02;;;2026-10-07;'=1+1;Camille Accueil`)
    await expect(exportKeyLog(given.deps, stranger, given.college.id)).rejects.toThrow('keys.not-found')
  })
})

describe('reminders', () => {
  const labelOf = async (copyId: string): Promise<string> =>
    (await given.query('SELECT label FROM key_copy WHERE id = $1', [copyId])).rows[0].label
  /** Mails about a copy that leave now: to whom, and what they are called. */
  const told = async (copyId: string) => {
    const before = given.mailbox.list().length
    await followKeys(given.deps)
    await given.drain()
    const fresh = given.mailbox.list().slice(0, given.mailbox.list().length - before)
    const label = await labelOf(copyId)
    const lines = fresh.map(({ to, subject }) => `${to[0]} ${subject.replace(/\s/g, ' ')}`)
    return lines
      .filter((line) => line.endsWith(label) || line.includes(`${label},`))
      .map((line) => line.replace(label, 'clé'))
      .toSorted()
  }
  const email = 'dominique@essai.example'

  it('reach the borrower the day before, then the borrower and the place once it is late, each once', async () => {
    const copyId = await copy()
    await hand(copyId, { borrowerEmail: email })
    expect(await told(copyId)).toEqual([])
    await given.setClock('2026-10-06T05:59:00Z')
    expect(await told(copyId)).toEqual([])
    await given.setClock('2026-10-06T06:01:00Z')
    expect(await told(copyId)).toEqual([`${email} À rendre le 7 oct. 2026 : clé`])
    await given.setClock('2026-10-07T20:00:00Z')
    expect(await told(copyId)).toEqual([])
    await given.setClock('2026-10-08T06:01:00Z')
    expect(await told(copyId)).toEqual(
      [
        `${email} Retour en retard : clé`,
        `${given.principal.email} Clé ou badge en retard : clé, n° 1`,
        `${given.caretaker.email} Clé ou badge en retard : clé, n° 1`,
      ].toSorted(),
    )
    await given.setClock('2026-10-09T06:01:00Z')
    expect(await told(copyId)).toEqual([])
  })

  it('go to who answers for the booking when the borrower left no address, and to nobody once it came back', async () => {
    const [kept, returned] = [await copy(), await copy()]
    await hand(kept, { bookingId })
    await hand(returned, { bookingId })
    await back(returned)
    await given.setClock('2026-10-06T07:00:00Z')
    expect(await told(kept)).toEqual(['camille@essai.example À rendre le 7 oct. 2026 : clé'])
    await given.setClock('2026-10-08T07:00:00Z')
    expect(await told(returned)).toEqual([])
  })

  it('do not leave when the copy comes back between the reminder and the mail', async () => {
    const copyId = await copy()
    await hand(copyId, { borrowerEmail: 'vite@essai.example' })
    await given.setClock('2026-10-06T07:00:00Z')
    await followKeys(given.deps)
    await back(copyId)
    await given.drain()
    expect(given.mailbox.list().some(({ to }) => to[0] === 'vite@essai.example')).toBe(false)
  })
})

it('forgets who had a copy a year after it came back, and keeps the line', async () => {
  const [returned, kept] = [await copy(), await copy()]
  await hand(returned)
  await hand(kept)
  await back(returned)
  const namesOf = async (copyId: string) =>
    (
      await given.query(
        'SELECT p.name FROM key_entry e LEFT JOIN key_borrower p ON p.handing_id = e.id WHERE copy_id = $1 AND kind = $2',
        [copyId, 'handed'],
      )
    ).rows.map(({ name }) => name)
  await given.setClock('2027-10-05T07:00:00Z')
  await followKeys(given.deps)
  expect(await namesOf(returned)).toEqual(['Dominique Essai'])
  await given.setClock('2027-10-05T09:00:00Z')
  await followKeys(given.deps)
  expect(await namesOf(returned)).toEqual([null])
  expect(await namesOf(kept)).toEqual(['Dominique Essai'])
})
