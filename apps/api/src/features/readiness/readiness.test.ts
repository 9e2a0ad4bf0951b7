import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { nukiDevice } from '../../../../../tests/simulators/nuki-server.ts'
import { canary } from '../../../../../tests/support/given-access.ts'
import { givenNow } from '../../../../../tests/support/given-bookings.ts'
import { givenStaff } from '../../../../../tests/support/given-catalogue.ts'
import { givenLocks, type GivenLocks } from '../../../../../tests/support/given-locks.ts'
import { enteredBy } from '../../../../../tests/support/given-way-in.ts'
import { setRoomAccess } from '../catalogue/index.ts'
import { getEntryDelays, setEntryDelays } from '../tenants/index.ts'
import { checkDueReadiness } from './check-due-readiness.ts'
import { checkReadinessNow } from './check-readiness-now.ts'
import { readBookingReadiness, readReadiness } from './list-readiness.ts'
import { readReliability } from './read-reliability.ts'

let given: GivenLocks
let locks: GivenLocks['nuki']['locks']
beforeAll(async () => {
  given = await givenLocks()
  await given.useNuki()
  locks = structuredClone(given.nuki.locks)
})
beforeEach(async () => {
  given.nuki.mode = 'up'
  given.nuki.lateLooks = 0
  given.nuki.codes = []
  given.nuki.locks = structuredClone(locks)
  await given.setClock(givenNow)
})
afterAll(() => given.close())

const daysBefore = '2026-10-06T17:00:00Z'
const twoDaysBefore = '2026-10-11T17:00:00Z'
const dayBefore = '2026-10-12T17:00:00Z'
const hourBefore = '2026-10-13T15:30:00Z'
const minutesLater = '2026-10-13T15:35:00Z'
const dayAfter = '2026-10-14T08:00:00Z'

/** A confirmed evening in a room of its own, behind the lock of the simulator, then by these other ways. */
async function planned(others: ('key-box' | 'person')[] = []) {
  const roomId = await given.collegeRoom({ type: 'multipurpose-hall' })
  const { ways, ...form } = enteredBy('keypad', { deviceReference: nukiDevice })
  const more = others.flatMap((kind) => enteredBy(kind, kind === 'key-box' ? { secret: canary } : {}).ways)
  await setRoomAccess(given.deps, given.owner, {
    ...{ ...form, roomId, exitInstructions: 'Éteignez.' },
    ways: [...ways, ...more],
  })
  const { id: bookingId } = await given.confirmed({ roomId })
  await given.drain()
  return { bookingId, roomId, occurrenceId: await occurrenceOf(bookingId) }
}
const occurrenceOf = async (bookingId: string): Promise<string> =>
  (await given.query('SELECT id FROM occurrence WHERE booking_id = $1', [bookingId])).rows[0].id

const looks = async (bookingId: string) =>
  (
    await given.query('SELECT * FROM readiness_check WHERE booking_id = $1 ORDER BY checked_at, id', [bookingId])
  ).rows.map(({ step, found_colour: found, colour, ways_given: waysGiven }) => [step, found, colour, waysGiven])

/** Looks at what is due, and answers the subjects and addressees of the mails that this booking then called. */
async function lookAt(instant: string, bookingId: string): Promise<string[]> {
  await given.setClock(instant)
  await given.work()
  const before = new Set(given.mailbox.list().map(({ id }) => id))
  await checkDueReadiness(given.deps)
  await given.work()
  const { rows } = await given.query('SELECT reference FROM booking WHERE id = $1', [bookingId])
  return given.mailbox
    .list()
    .filter(({ id, raw }) => !before.has(id) && raw.toString('utf8').includes(rows[0].reference))
    .map(({ subject, to }) => `${subject.split(/\s:/)[0]} > ${to.join()}`)
    .sort()
}
/** What was said of the readiness of this booking, once per event. */
const told = async (bookingId: string): Promise<string[]> => {
  const { rows } = await given.query(
    `SELECT event_type AS type FROM outbox WHERE payload ->> 'bookingId' = $1 AND event_type LIKE 'readiness%'`,
    [bookingId],
  )
  return rows.map(({ type }) => type as string)
}
const reasonsOf = async (bookingId: string) => {
  const { items } = await readBookingReadiness(given.deps, given.head, bookingId)
  return items.flatMap(({ last }) => last?.findings.flatMap(({ reason }) => reason ?? []) ?? [])
}

describe('checkDueReadiness', () => {
  it('looks once at each of the three steps, and finds a ready session green', async () => {
    const { bookingId } = await planned()
    expect(await lookAt(givenNow, bookingId)).toEqual([])
    expect(await looks(bookingId)).toEqual([])
    for (const instant of [daysBefore, daysBefore, twoDaysBefore, dayBefore, hourBefore]) {
      expect(await lookAt(instant, bookingId)).toEqual([])
    }
    expect(await looks(bookingId)).toEqual([
      ['first', 'green', 'green', 0],
      ['second', 'green', 'green', 0],
      ['last', 'green', 'green', 0],
    ])
  })

  it('looks once when several workers do at the same moment', async () => {
    const { bookingId } = await planned()
    given.nuki.locks[0]!.batteryCharge = 2
    await given.setClock(twoDaysBefore)
    await Promise.all([1, 2, 3, 4].map(() => checkDueReadiness(given.deps)))
    expect(await looks(bookingId)).toEqual([['second', 'red', 'red', 0]])
    expect(await told(bookingId)).toEqual(['readiness.way-lost'])
  })

  it('only warns days before of a lock off line, then gives the next way by itself before the group leaves home', async () => {
    const { bookingId } = await planned(['key-box', 'person'])
    given.nuki.locks[0]!.isOnline = false
    given.nuki.lateLooks = 99
    expect(await lookAt(daysBefore, bookingId)).toEqual([])
    expect(await reasonsOf(bookingId)).toEqual(['lock-offline'])
    const mails = await lookAt(twoDaysBefore, bookingId)
    expect(mails).toEqual(
      [
        `Autre moyen d’entrer donné > ${given.caretaker.email}`,
        `Autre moyen d’entrer donné > ${given.principal.email}`,
      ].sort(),
    )
    expect(await looks(bookingId)).toEqual([
      ['first', 'amber', 'amber', 0],
      ['second', 'red', 'green', 1],
    ])
    expect((await given.grants(bookingId)).map(({ kind, status }) => [kind, status])).toContainEqual([
      'key-box',
      'planned',
    ])
    await given.setClock(dayBefore)
    await given.work()
    expect((await given.grants(bookingId)).map(({ kind, status }) => [kind, status])).toContainEqual([
      'key-box',
      'delivered',
    ])
  })

  it('gives the ways in their turn, and sends the last one within minutes when the hour of sending is past', async () => {
    const { bookingId } = await planned(['key-box', 'person'])
    await given.setClock(dayBefore)
    await given.work()
    given.nuki.codes = []
    await given.query(`DELETE FROM room_secret WHERE tenant_id = $1`, [given.departement.id])
    await lookAt(hourBefore, bookingId)
    expect(await looks(bookingId)).toContainEqual(['last', 'red', 'green', 2])
    await given.setClock(minutesLater)
    await given.work()
    const standing = (await given.grants(bookingId)).filter(({ status }) => status === 'delivered')
    expect(standing.map(({ kind }) => kind)).toEqual(['person'])
  })

  it('tells the place, who opens and the holder when no way is left', async () => {
    const { bookingId } = await planned()
    given.nuki.locks[0]!.batteryCharge = 3
    expect(await lookAt(twoDaysBefore, bookingId)).toEqual(
      [
        `Pas prêt pour l’accueil > ${given.principal.email}`,
        `Pas prêt pour l’accueil > ${given.caretaker.email}`,
        `Pour entrer, appelez > ${given.applicantEmail}`,
      ].sort(),
    )
    expect(await lookAt(twoDaysBefore, bookingId)).toEqual([])
    expect(await reasonsOf(bookingId)).toEqual(['battery-dead'])
  })

  it('tells the organiser, once per step, what it alone can mend', async () => {
    const { bookingId } = await planned()
    await given.query(`UPDATE tenant SET settings = settings || '{"prepayment": true}' WHERE id = $1`, [
      given.departement.id,
    ])
    try {
      expect(await lookAt(daysBefore, bookingId)).toEqual([])
      expect(await lookAt(twoDaysBefore, bookingId)).toEqual([`À faire avant de venir > ${given.applicantEmail}`])
      expect(await lookAt(twoDaysBefore, bookingId)).toEqual([])
      expect(await reasonsOf(bookingId)).toEqual(['money-awaited'])
    } finally {
      await given.query(`UPDATE tenant SET settings = settings - 'prepayment' WHERE id = $1`, [given.departement.id])
    }
  })

  it('looks at the hours that the tenant chose', async () => {
    const { bookingId } = await planned()
    const { id: tenantId, officer } = given.departement
    const start = await getEntryDelays(given.deps, officer, tenantId)
    const looksAt = { firstLookHours: 100, secondLookHours: 30, lastLookHours: 1 }
    await setEntryDelays(given.deps, officer, { ...start, ...looksAt, tenantId })
    await lookAt(daysBefore, bookingId)
    await lookAt(twoDaysBefore, bookingId)
    expect(await looks(bookingId)).toEqual([['first', 'green', 'green', 0]])
    await setEntryDelays(given.deps, officer, { ...start, tenantId })
  })
})

describe('checkReadinessNow', () => {
  it('looks again for who opens the doors, and says no word to anybody but of a way just lost', async () => {
    const { bookingId, occurrenceId } = await planned()
    const caretaker = givenStaff('caretaker', given.departement.id, given.college.id)
    await given.setClock(twoDaysBefore)
    await given.work()
    const line = await checkReadinessNow(given.deps, caretaker, occurrenceId)
    expect(line).toMatchObject({
      occurrenceId,
      accessKind: 'keypad',
      last: { step: 'asked', colour: 'green', waysGiven: 0 },
    })
    given.nuki.locks[0]!.batteryCharge = 0
    await checkReadinessNow(given.deps, caretaker, occurrenceId)
    await checkReadinessNow(given.deps, caretaker, occurrenceId)
    expect(await told(bookingId)).toEqual(['readiness.way-lost'])
  })

  it('refuses strangers, the bursar, and a session that has begun', async () => {
    const { occurrenceId } = await planned()
    const refused = { code: 'readiness.not-found' }
    const clerk = givenStaff('town-clerk', given.commune.id)
    const bursar = givenStaff('bursar', given.departement.id, given.college.id)
    for (const actor of [clerk, bursar, given.association.member]) {
      await expect(checkReadinessNow(given.deps, actor, occurrenceId)).rejects.toMatchObject(refused)
      const board = { establishmentId: given.college.id, days: 14 }
      await expect(readReadiness(given.deps, actor, board)).rejects.toMatchObject(refused)
    }
    await given.setClock('2026-10-13T17:00:00Z')
    await expect(checkReadinessNow(given.deps, given.head, occurrenceId)).rejects.toMatchObject({
      code: 'readiness.not-now',
    })
  })
})

describe('readReadiness', () => {
  it('lists the sessions to come by start, as far as asked, with what was last found', async () => {
    const { bookingId } = await planned()
    await lookAt(twoDaysBefore, bookingId)
    const far = await readReadiness(given.deps, given.head, { establishmentId: given.college.id, days: 14 })
    expect(far.items.find((item) => item.bookingId === bookingId)).toMatchObject({
      ...{ startsAt: '2026-10-13T18:30:00+02:00', accessKind: 'keypad', allowedActions: ['check'] },
      last: { step: 'second', colour: 'green' },
    })
    const near = await readReadiness(given.deps, given.head, { establishmentId: given.college.id, days: 1 })
    expect(near.items).toEqual([])
  })
})

describe('readReliability', () => {
  it('tells by site and by way how groups entered, and adds up', async () => {
    const { bookingId } = await planned(['key-box'])
    given.nuki.locks[0]!.batteryCharge = 1
    await lookAt(twoDaysBefore, bookingId)
    await given.setClock(dayAfter)
    await given.query(
      `INSERT INTO stay (occurrence_id, tenant_id, organisation_id, entered_at, done, undone, remark)
       SELECT id, tenant_id, organisation_id, '2026-10-13T16:30:00Z', '{}', '{}', '' FROM occurrence WHERE booking_id = $1`,
      [bookingId],
    )
    const period = { establishmentId: given.college.id, from: '2026-10-13', until: '2026-10-13' }
    const { sites } = await readReliability(given.deps, given.head, period)
    const [site] = sites
    expect(site?.figures.replaced).toContainEqual({ reason: 'not-ready', count: expect.any(Number) as number })
    expect(site?.figures.byThemselves).toBe(1)
    const lock = site?.ways.find(({ deviceReference }) => deviceReference === nukiDevice)
    expect(lock?.figures).toMatchObject({ byThemselves: 1, entered: 1 })
    expect(site?.ways.reduce((sum, way) => sum + way.figures.expected, 0)).toBe(site?.figures.expected)
    const dayOfRest = { ...period, from: '2026-10-14', until: '2026-10-14' }
    expect(await readReliability(given.deps, given.head, dayOfRest)).toMatchObject({ sites: [] })
  })

  it('refuses who opens the doors, a stranger, and more than a year', async () => {
    const period = { establishmentId: given.college.id, from: '2026-10-01', until: '2026-10-31' }
    const caretaker = givenStaff('caretaker', given.departement.id, given.college.id)
    const clerk = givenStaff('town-clerk', given.commune.id)
    for (const actor of [caretaker, clerk]) {
      await expect(readReliability(given.deps, actor, period)).rejects.toMatchObject({ code: 'readiness.not-found' })
    }
    for (const from of ['2025-10-01', '2026-11-01']) {
      await expect(readReliability(given.deps, given.head, { ...period, from })).rejects.toMatchObject({
        code: 'readiness.period-too-long',
      })
    }
  })
})
