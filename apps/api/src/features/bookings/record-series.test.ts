import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AccessKind, RecordBookingInput, Recurrence, SeriesChoice } from '@salles-ouvertes/contract'
import {
  givenBookings,
  givenFacts,
  givenRhythm,
  givenSeries,
  type GivenBookings,
} from '../../../../../tests/support/given-bookings.ts'
import { takenByTelephone } from '../../../../../tests/support/given-paper.ts'
import { enteredBy } from '../../../../../tests/support/given-way-in.ts'
import { setRoomAccess } from '../catalogue/index.ts'
import { approveBooking } from './approve-booking.ts'
import { recordBooking } from './record-booking.ts'

let given: GivenBookings
beforeAll(async () => {
  given = await givenBookings()
  await given.superuser.query(`UPDATE tenant SET settings = settings || '{"requiresInsurance": true}' WHERE id = $1`, [
    given.departement.id,
  ])
})
afterAll(() => given.close())

type Wish = {
  roomId?: string
  recurrence?: Partial<Recurrence>
  choices?: SeriesChoice[]
  change?: Partial<Pick<RecordBookingInput, 'organisation' | 'facts' | 'insurance'>>
  email?: string | null
}
const record = async (wish: Wish = {}, actor = given.decider) => {
  const { recurrence = {}, choices = [], email = 'boules@essai.example' } = wish
  const roomId = wish.roomId ?? (await given.collegeRoom())
  const series = { recurrence: { ...givenRhythm, ...recurrence }, choices }
  return recordBooking(given.deps, actor, { ...takenByTelephone({ roomId, series }, { email }), ...wish.change })
}
const written = async () => {
  const { rows } = await given.superuser.query<{ count: number }>(
    `SELECT (SELECT count(*) FROM booking)::int + (SELECT count(*) FROM occurrence)::int
       + (SELECT count(*) FROM organisation)::int AS count`,
  )
  return rows[0]!.count
}
const openWith = (roomId: string, kind: AccessKind) =>
  setRoomAccess(given.deps, given.owner, {
    roomId,
    ...enteredBy(kind, kind === 'fixed-code' ? { secret: 'PORTE-4817' } : {}),
  })

describe('recordBooking of a weekly rhythm', () => {
  it('is one request of every date, as if the organisation had typed it, and is decided as such', async () => {
    const booking = await record()
    expect(booking).toMatchObject({
      ...{ status: 'submitted', isRecordedByStaff: true, recurrence: givenRhythm, totalCents: 12_000 },
      ...{ sessions: { asked: 4, standing: 4 }, organisation: { name: 'Boules du quartier' } },
    })
    expect(booking.occurrences).toMatchObject(givenSeries)
    expect(await given.placesOf(booking.id)).toHaveLength(4)
    expect(booking.timeline.map(({ action }) => action)).toEqual(['record', 'submit'])
    const [, second = ''] = await given.standingOf(booking.id)
    const refused = [{ occurrenceIds: [second], reason: 'nobody-to-open' as const, text: '' }]
    const accepted = await approveBooking(given.deps, given.decider, { bookingId: booking.id, refused })
    expect(accepted).toMatchObject({ status: 'approved', sessions: { asked: 4, standing: 3 }, totalCents: 9000 })
  })

  it('keeps what was chosen of the dates in the way, with their reason', async () => {
    const [roomId, other] = [await given.collegeRoom(), await given.collegeRoom()]
    await given.occupy(roomId, givenSeries[0]!.startsAt, givenSeries[0]!.endsAt)
    const choices = [
      { date: '2026-10-13', drop: true as const },
      { date: '2026-11-03', roomId: other },
    ]
    const booking = await record({ roomId, choices })
    expect(booking.leftOut).toMatchObject([{ status: 'skipped', reason: 'taken', ...givenSeries[0] }])
    expect(booking.occurrences.map(({ room }) => room.id)).toEqual([roomId, other, roomId])
  })

  it('refuses with one code for each rule, and writes nothing', async () => {
    const before = await written()
    const roomId = await given.collegeRoom({ capacity: 30 })
    const elsewhere = given.villageHall.id
    const refuse = (code: string, wish: Wish, actor = given.decider) =>
      expect(record({ roomId, ...wish }, actor)).rejects.toThrow(code)
    await refuse('availability.no-session', { recurrence: { weekdays: [1], lastDate: '2026-10-18' } })
    await refuse('availability.too-many-sessions', {
      recurrence: { weekdays: [1, 2, 3, 4, 5, 6, 7], everyWeeks: 1, lastDate: '2027-06-30' },
    })
    await refuse('availability.invalid-slot', { recurrence: { firstDate: '2026-09-22' } })
    await refuse('bookings.invalid-choice', { choices: [{ date: '2026-10-14', drop: true }] })
    await refuse('catalogue.room-not-found', { choices: [{ date: '2026-10-13', roomId: elsewhere }] })
    await refuse('catalogue.room-not-found', { roomId: given.college.id })
    await refuse('bookings.not-allowed', {}, given.association.member)
    await refuse('bookings.not-allowed', {}, given.clerk)
    await refuse('organisations.not-found', { change: { organisation: { id: given.association.id } } })
    await refuse('bookings.insurance-missing', { change: { insurance: null } })
    await refuse('bookings.insurance-expired', {
      change: { insurance: { ...insurance, validUntil: '2026-10-12' } },
    })
    await refuse('bookings.over-capacity', { change: { facts: { ...givenFacts, headcount: 31 } } })
    await refuse('bookings.incomplete', { change: { facts: { ...givenFacts, activity: '' } } })
    await refuse('bookings.too-late', { roomId: await given.collegeRoom({ minNoticeHours: 240 }) })
    await refuse('bookings.outside-opening', { recurrence: { from: 600, until: 720 } })
    expect(await written()).toBe(before)
  })

  it('is all or nothing when somebody stands in a date, and names it', async () => {
    const roomId = await given.collegeRoom()
    await given.occupy(roomId, givenSeries[2]!.startsAt, givenSeries[2]!.endsAt)
    const before = await written()
    const lost = await record({ roomId }).catch((error) => error)
    expect(lost).toMatchObject({ code: 'bookings.slot-taken', details: { starts: [givenSeries[2]!.startsAt] } })
    expect(await written()).toBe(before)
  })

  it('wants an address for the code also of a room borrowed for one date', async () => {
    const [roomId, other] = [await given.collegeRoom(), await given.collegeRoom()]
    await openWith(roomId, 'person')
    await openWith(other, 'fixed-code')
    const choices = [{ date: '2026-11-03', roomId: other }]
    await expect(record({ roomId, choices, email: null })).rejects.toThrow('bookings.holder-unreachable')
    expect((await record({ roomId, email: null })).sessions.standing).toBe(4)
  })
})

const insurance = {
  insurer: 'Assurance d’essai',
  policyNumber: 'E-9',
  validFrom: '2026-01-01',
  validUntil: '2026-12-31',
}
