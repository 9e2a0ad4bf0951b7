import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Recurrence, SeriesChoice } from '@salles-ouvertes/contract'
import {
  givenBookings,
  givenFacts,
  givenSlot,
  type GivenBookings,
  type GivenOrganisation,
} from '../../../../../tests/support/given-bookings.ts'
import { loadReference } from '../../load-reference.ts'
import { completeBooking } from './complete-booking.ts'
import { draftBooking } from './draft-booking.ts'
import { editDraft } from './edit-draft.ts'
import { getBookingCalendar } from './get-booking-calendar.ts'
import { getBooking } from './get-booking.ts'
import { listMyBookings } from './list-bookings.ts'
import { requestInformation } from './request-information.ts'
import { submitBooking } from './submit-booking.ts'

let given: GivenBookings
beforeAll(async () => {
  given = await givenBookings()
  await loadReference(given.database.migrationDatabaseUrl)
})
afterAll(() => given.close())

/** Tuesday evenings from mid October to mid December 2026: zone A has its autumn holidays in between. */
const tuesdays: Recurrence = {
  ...{ weekdays: [2], everyWeeks: 1, firstDate: '2026-10-13', lastDate: '2026-12-15' },
  ...{ from: 18 * 60 + 30, until: 20 * 60 + 30, inSchoolHolidays: false, onPublicHolidays: false },
}
type Wish = { by?: GivenOrganisation; recurrence?: Partial<Recurrence>; choices?: SeriesChoice[]; roomId?: string }
const draft = async ({ by = given.association, recurrence = {}, choices = [], roomId }: Wish = {}) =>
  draftBooking(given.deps, by.member, {
    roomId: roomId ?? (await given.collegeRoom()),
    organisationId: by.id,
    series: { recurrence: { ...tuesdays, ...recurrence }, choices },
    facts: givenFacts,
  })
const submit = (bookingId: string, by = given.association) => submitBooking(given.deps, by.member, { bookingId })
const written = async () => {
  const { rows } = await given.superuser.query<{ count: number }>(
    'SELECT (SELECT count(*) FROM booking)::int + (SELECT count(*) FROM occurrence)::int AS count',
  )
  return rows[0]!.count
}
const tuesday = (date: string, from = '18:30', until = '20:30') => ({
  startsAt: `${date}T${from}:00+01:00`,
  endsAt: `${date}T${until}:00+01:00`,
})

describe('a weekly series', () => {
  it('is one draft that keeps every date, in local hours across the clock change, holidays aside with their name', async () => {
    const by = await given.organisation()
    const booking = await draft({ by })
    expect(booking.sessions).toEqual({ asked: 8, standing: 8 })
    expect(booking.recurrence).toEqual(tuesdays)
    expect(booking.occurrences[0]).toMatchObject(givenSlot)
    expect(booking.occurrences.at(-1)).toMatchObject({ ...tuesday('2026-12-15'), status: 'held' })
    expect(booking.leftOut).toMatchObject([
      { status: 'skipped', reason: 'school-holiday', reasonText: 'Vacances de la Toussaint' },
      { status: 'skipped', reason: 'school-holiday' },
    ])
    expect(await given.placesOf(booking.id)).toHaveLength(8)
    expect(booking.quote).toMatchObject({ totalCents: 8 * 3000 })
  })

  it('is sent with one price frozen over all sessions, told by month', async () => {
    const by = await given.organisation()
    const { id } = await draft({ by })
    const sent = await submit(id, by)
    expect(sent).toMatchObject({ status: 'submitted', totalCents: 24000, sessions: { asked: 8, standing: 8 } })
    expect(sent.quote?.lines).toHaveLength(1)
    expect(sent.quote?.explanation).toContain(
      'Novembre\u00a02026\u00a0: 4\u00a0séances, 8\u00a0h d’utilisation, soit 8\u00a0heures commencées.',
    )
    expect(await given.placesOf(id)).toHaveLength(8)
    const { items } = await listMyBookings(given.deps, by.member, { view: 'pending', limit: 20 })
    expect(items[0]).toMatchObject({ recurrence: tuesdays, sessions: { asked: 8, standing: 8 }, ...spanOf(sent) })
    const calendar = await getBookingCalendar(given.deps, by.member, id)
    expect(calendar.match(/BEGIN:VEVENT/g)).toHaveLength(8)
  })

  it('follows what was chosen for each date in the way: without it, other hours, another room', async () => {
    const by = await given.organisation()
    const [roomId, other] = [await given.collegeRoom(), await given.collegeRoom({ maxMinutes: 120 })]
    const days = ['2026-11-03', '2026-11-10', '2026-11-17']
    for (const day of days) await given.occupy(roomId, tuesday(day).startsAt, tuesday(day).endsAt)
    const lost = await draft({ by, roomId }).catch((error) => error)
    expect(lost).toMatchObject({
      code: 'bookings.slot-taken',
      details: { starts: days.map((day) => tuesday(day).startsAt) },
    })
    const booking = await draft({
      ...{ by, roomId },
      choices: [
        { date: '2026-11-03', drop: true },
        { date: '2026-11-10', ...tuesday('2026-11-10', '20:30', '22:00') },
        { date: '2026-11-17', roomId: other },
      ],
    })
    expect(booking.sessions).toEqual({ asked: 7, standing: 7 })
    expect(booking.leftOut.find(({ reason }) => reason === 'taken')).toMatchObject(tuesday('2026-11-03'))
    expect(booking.occurrences.find(({ room }) => room.id === other)).toMatchObject(tuesday('2026-11-17'))
    expect(await given.placesOf(booking.id)).toHaveLength(7)
    const sent = await submit(booking.id, by)
    expect(sent.totalCents).toBe(7 * 3000)
    expect(await given.placesOf(booking.id)).toHaveLength(7)
  })

  it('is all or nothing, also over two rooms', async () => {
    const by = await given.organisation()
    const [roomId, other] = [await given.collegeRoom(), await given.collegeRoom()]
    await given.occupy(other, tuesday('2026-11-17').startsAt, tuesday('2026-11-17').endsAt)
    const before = await written()
    const choices = [{ date: '2026-11-17', roomId: other }]
    const lost = await draft({ by, roomId, choices }).catch((error) => error)
    expect(lost).toMatchObject({ code: 'bookings.slot-taken', details: { starts: [tuesday('2026-11-17').startsAt] } })
    expect(await written()).toBe(before)
  })

  it('runs every rule on every date when it is sent, by the limits of each room', async () => {
    const by = await given.organisation({ insuredUntil: '2026-11-30' })
    const small = await given.collegeRoom({ capacity: 10 })
    const { id } = await draft({ by, choices: [{ date: '2026-11-17', roomId: small }] })
    await given.superuser.query(
      `UPDATE tenant SET settings = settings || '{"requiresInsurance": true}' WHERE id = $1`,
      [given.departement.id],
    )
    const refused = await submit(id, by).catch((error) => error)
    // An insurance that ends during the season only warns: the sessions after it wait for the next certificate.
    expect(refused.details.checks).toMatchObject([{ code: 'bookings.over-capacity', params: { capacity: 10 } }])
    expect(await given.statusOf(id)).toBe('draft')
    const uninsured = await given.organisation({ insuredUntil: '2026-10-01' })
    const other = await draft({ by: uninsured, roomId: await given.collegeRoom() })
    await expect(submit(other.id, uninsured)).rejects.toMatchObject({ code: 'bookings.insurance-expired' })
  })

  it('refuses what no rhythm is, with nothing written', async () => {
    const by = await given.organisation()
    const roomId = await given.collegeRoom()
    const { id: elsewhere } = given.villageHall
    const before = await written()
    const refuse = (wish: Omit<Wish, 'by' | 'roomId'>, code: string) =>
      expect(draft({ by, roomId, ...wish })).rejects.toThrow(code)
    await refuse({ recurrence: { firstDate: '2026-10-20', lastDate: '2026-10-27' } }, 'availability.no-session')
    await refuse(
      { recurrence: { weekdays: [1, 2, 3, 4, 5, 6, 7], lastDate: '2027-06-30' } },
      'availability.too-many-sessions',
    )
    await refuse({ recurrence: { firstDate: '2026-09-08' } }, 'availability.invalid-slot')
    await refuse({ choices: [{ date: '2026-11-04', drop: true }] }, 'bookings.invalid-choice')
    await refuse({ choices: [{ date: '2026-11-03', roomId: elsewhere }] }, 'catalogue.room-not-found')
    await refuse({ choices: [{ date: '2026-11-03', roomId: given.college.id }] }, 'catalogue.room-not-found')
    expect(await written()).toBe(before)
  })

  it('may be written again while it is a draft, its own holds in nobody’s way', async () => {
    const by = await given.organisation()
    const { id } = await draft({ by })
    const edit = (recurrence: Partial<Recurrence>, choices: SeriesChoice[] = []) =>
      editDraft(given.deps, by.member, {
        ...{ bookingId: id, facts: givenFacts },
        series: { recurrence: { ...tuesdays, ...recurrence }, choices },
      })
    const shorter = await edit({}, [{ date: '2026-11-03', drop: true }])
    expect(shorter.sessions.standing).toBe(7)
    expect(shorter.leftOut.find(({ startsAt }) => startsAt.startsWith('2026-11-03'))?.reason).toBe('dropped')
    expect((await edit({ from: 19 * 60, until: 21 * 60 })).occurrences[0]?.startsAt).toBe('2026-10-13T19:00:00+02:00')
    expect(await given.placesOf(id)).toHaveLength(8)
    const single = await editDraft(given.deps, by.member, { bookingId: id, ...givenSlot })
    expect(single).toMatchObject({ recurrence: null, sessions: { standing: 1 }, leftOut: [] })
    expect(await given.placesOf(id)).toHaveLength(1)
    expect((await edit({})).sessions.standing).toBe(8)
  })

  it('keeps what was written when new dates are taken', async () => {
    const by = await given.organisation()
    const { id, room } = await draft({ by })
    await given.occupy(
      room.id,
      tuesday('2026-11-10', '21:00', '22:00').startsAt,
      tuesday('2026-11-10', '21:00', '22:00').endsAt,
    )
    const later = { recurrence: { ...tuesdays, from: 20 * 60, until: 21 * 60 + 30 }, choices: [] }
    const lost = editDraft(given.deps, by.member, { bookingId: id, series: later })
    await expect(lost).rejects.toThrow('bookings.slot-taken')
    expect((await getBooking(given.deps, by.member, id)).recurrence).toEqual(tuesdays)
    expect(await given.placesOf(id)).toHaveLength(8)
  })

  it('answers a question without moving, and its dates are nobody else’s to move', async () => {
    const by = await given.organisation()
    const { id } = await draft({ by })
    await submit(id, by)
    await requestInformation(given.deps, given.decider, { bookingId: id, body: 'Combien de filets ?' })
    const moved = editDraft(given.deps, by.member, {
      bookingId: id,
      series: { recurrence: { ...tuesdays, lastDate: '2026-12-08' }, choices: [] },
    })
    await expect(moved).rejects.toThrow('bookings.wrong-status')
    const done = await completeBooking(given.deps, by.member, { bookingId: id, message: 'Deux.' })
    expect(done).toMatchObject({ status: 'submitted', sessions: { standing: 8 } })
    expect(await given.placesOf(id)).toHaveLength(8)
  })

  it('takes nothing where requests compete, and is refused at sending when a date is given away', async () => {
    const by = await given.organisation()
    const roomId = await given.collegeRoom({ pendingMode: 'compete' })
    const { id } = await draft({ by, roomId })
    expect(await given.placesOf(id)).toEqual([])
    await given.occupy(roomId, tuesday('2026-11-10').startsAt, tuesday('2026-11-10').endsAt)
    const lost = await submit(id, by).catch((error) => error)
    expect(lost).toMatchObject({ code: 'bookings.slot-taken', details: { starts: [tuesday('2026-11-10').startsAt] } })
  })

  it('leaves a session at an hour that the clock jumps over aside', async () => {
    const by = await given.organisation()
    const roomId = await given.collegeRoom()
    const night = { weekdays: [7], firstDate: '2027-03-21', lastDate: '2027-04-04', from: 120, until: 180 }
    const booking = await draft({ by, roomId, recurrence: night })
    expect(booking.leftOut).toMatchObject([{ reason: 'closed', status: 'skipped' }])
    expect(booking.sessions.standing).toBe(2)
  })
})

const spanOf = ({ startsAt, endsAt }: { startsAt: string; endsAt: string }) => ({ startsAt, endsAt })
