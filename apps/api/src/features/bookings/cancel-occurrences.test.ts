import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { givenBookings, givenSeries, type GivenBookings } from '../../../../../tests/support/given-bookings.ts'
import { inReadOnly } from '../../platform/database.ts'
import { Failure } from '../../platform/errors.ts'
import { closeRooms } from '../availability/index.ts'
import { chargeOfBooking } from '../ledger/index.ts'
import { cancelBooking } from './cancel-booking.ts'
import { cancelOccurrences } from './cancel-occurrences.ts'
import { confirmBooking } from './confirm-booking.ts'
import { getBookingCalendar } from './get-booking-calendar.ts'
import { getBooking } from './get-booking.ts'

let given: GivenBookings
beforeAll(async () => {
  given = await givenBookings()
})
afterAll(() => given.close())

type By = Parameters<typeof cancelOccurrences>[1]
type Side = 'owner' | 'authority'
const cancel = (bookingId: string, occurrenceIds: string[], actor: By = given.association.member, side?: Side) =>
  cancelOccurrences(given.deps, actor, { bookingId, occurrenceIds, reason: 'Conseil de classe', side })
const owed = async (bookingId: string) =>
  (await inReadOnly(given.deps, given.association.member, (tx) => chargeOfBooking(tx, bookingId)))?.balanceCents
const codeOf = (error: unknown) => (error instanceof Failure ? error.code : String(error))

describe('cancelOccurrences', () => {
  it('gives one session up and keeps the others: place, price, calendar, history', async () => {
    const { id } = await given.confirmedSeries()
    const [, second = ''] = await given.standingOf(id)
    const booking = await cancel(id, [second])
    expect(booking).toMatchObject({ status: 'confirmed', sessions: { asked: 4, standing: 3 }, cancellation: null })
    expect(booking.leftOut).toMatchObject([
      { id: second, status: 'cancelled', cancelledSide: 'applicant', reasonText: 'Conseil de classe' },
    ])
    expect(await given.placesOf(id)).toHaveLength(3)
    expect(await owed(id)).toBe(9000)
    const less = { kind: 'reversal', cents: -3000, reason: 'Conseil de classe' }
    expect(booking.account).toMatchObject({ agreedCents: 12_000, changes: [less], dueCents: 9000 })
    expect(booking.quote?.totalCents).toBe(12_000)
    const read = await getBooking(given.deps, given.association.member, id)
    expect(read.account).toEqual(booking.account)
    expect(booking.timeline.at(-1)).toMatchObject({
      action: 'cancel-occurrences',
      note: 'Conseil de classe',
      sessions: [givenSeries[1]?.startsAt],
    })
    expect((await given.eventsOf(id)).at(-1)).toBe('booking.occurrences-cancelled')
    const calendar = await getBookingCalendar(given.deps, given.association.member, id)
    const events = calendar.split('BEGIN:VEVENT').slice(1)
    expect(events.filter((event) => event.includes('STATUS:CANCELLED')).map((event) => event.includes(second))).toEqual(
      [true],
    )
    expect(events.filter((event) => event.includes('STATUS:CONFIRMED'))).toHaveLength(3)
  })

  it('lets each party speak for its own side only', async () => {
    const { id } = await given.submittedSeries()
    await given.approve(id)
    const [first = '', second = '', third = ''] = await given.standingOf(id)
    const sides = [
      (await cancel(id, [first], given.association.member)).leftOut[0]?.cancelledSide,
      (await cancel(id, [second], given.owner)).leftOut[1]?.cancelledSide,
      (await cancel(id, [third], given.decider, 'authority')).leftOut[2]?.cancelledSide,
    ]
    expect(sides).toEqual(['applicant', 'owner', 'authority'])
    await expect(cancel(id, await given.standingOf(id), given.association.member, 'authority')).rejects.toThrow(
      'bookings.not-allowed',
    )
  })

  it('is left to the organiser once the agreement is signed, or to the desk that speaks for it', async () => {
    const { id } = await given.confirmedSeries()
    const [first = ''] = await given.standingOf(id)
    await expect(cancel(id, [first], given.decider)).rejects.toThrow('bookings.agreement-signed')
    await expect(cancel(id, [first], given.owner, 'authority')).rejects.toThrow('bookings.agreement-signed')
    await given.superuser.query('UPDATE booking SET recorded_by_staff = true WHERE id = $1', [id])
    expect((await cancel(id, [first], given.decider)).leftOut[0]?.cancelledSide).toBe('applicant')
  })

  it('of all that remain cancels the booking, and the books owe nothing whatever the order', async () => {
    const { id } = await given.confirmedSeries()
    const ids = await given.standingOf(id)
    await cancel(id, [ids[3] ?? '', ids[0] ?? ''])
    expect(await owed(id)).toBe(6000)
    const booking = await cancel(id, [ids[2] ?? '', ids[1] ?? ''])
    expect(booking).toMatchObject({ status: 'cancelled', cancellation: { reason: 'Conseil de classe' } })
    expect(await owed(id)).toBe(0)
    expect(await given.placesOf(id)).toEqual([])
    expect((await given.eventsOf(id)).at(-1)).toBe('booking.cancelled')
  })

  it('refuses a session already given up, one of another booking, words missing, and what is not granted', async () => {
    const { id } = await given.confirmedSeries()
    const [first = ''] = await given.standingOf(id)
    await cancel(id, [first])
    await expect(cancel(id, [first])).rejects.toThrow('bookings.unknown-session')
    const [foreign = ''] = await given.standingOf((await given.confirmedSeries()).id)
    await expect(cancel(id, [foreign])).rejects.toThrow('bookings.unknown-session')
    const wordless = { bookingId: id, occurrenceIds: await given.standingOf(id), reason: ' ' }
    await expect(cancelOccurrences(given.deps, given.association.member, wordless)).rejects.toThrow(
      'bookings.reason-required',
    )
    await expect(cancel(id, [first], given.clerk)).rejects.toThrow('bookings.not-found')
    await expect(cancel(id, [first], (await given.organisation()).member)).rejects.toThrow('bookings.not-found')
    const waiting = await given.submittedSeries()
    await expect(cancel(waiting.id, await given.standingOf(waiting.id))).rejects.toThrow('bookings.wrong-status')
    expect(await given.placesOf(id)).toHaveLength(3)
  })

  it('before the confirmation, takes it off the charge that the agreement states', async () => {
    const { id } = await given.submittedSeries()
    await given.approve(id)
    const [first = '', second = ''] = await given.standingOf(id)
    expect((await cancel(id, [first])).totalCents).toBe(9000)
    await given.sign(id)
    expect((await cancel(id, [second])).totalCents).toBe(9000)
    await confirmBooking(given.deps, { tenantId: given.departement.id, bookingId: id })
    expect(await given.statusOf(id)).toBe('confirmed')
    expect(await owed(id)).toBe(6000)
  })

  it('gives the place to the closure that waited for it', async () => {
    const roomId = await given.collegeRoom()
    const { id } = await given.confirmedSeries({ roomId })
    const [slot] = givenSeries
    await closeRooms(given.deps, given.decider, {
      establishmentId: given.college.id,
      roomIds: [roomId],
      kind: 'establishment-use',
      reason: 'Conseil de classe',
      label: null,
      startsAt: slot?.startsAt ?? '',
      endsAt: slot?.endsAt ?? '',
    })
    const [first = ''] = await given.standingOf(id)
    await cancel(id, [first])
    const { rows } = await given.superuser.query(
      `SELECT o.kind FROM occupancy o JOIN room_space rs ON rs.space_no = o.space_no
       WHERE rs.room_id = $1 AND o.live AND o.blocked_from < $2 AND o.blocked_until > $3`,
      [roomId, slot?.endsAt, slot?.startsAt],
    )
    expect(rows).toEqual([{ kind: 'establishment-use' }])
  })

  it('leaves one answer when two people give up the same session', async () => {
    const { id } = await given.confirmedSeries()
    const [first = ''] = await given.standingOf(id)
    const outcomes = await Promise.all(
      [given.association.member, given.association.member].map((actor) => cancel(id, [first], actor).catch(codeOf)),
    )
    expect(outcomes.filter((outcome) => typeof outcome === 'string')).toEqual(['bookings.unknown-session'])
    expect(await owed(id)).toBe(9000)
  })
})

describe('a series that has begun', () => {
  it('keeps and owes the sessions that took place, whoever ends it', async () => {
    const late = await givenBookings()
    try {
      const { id } = await late.confirmedSeries()
      const [first = ''] = await late.standingOf(id)
      await late.setClock('2026-10-20T08:00:00Z')
      const past = { bookingId: id, occurrenceIds: [first], reason: 'Trop tard' }
      await expect(cancelOccurrences(late.deps, late.association.member, past)).rejects.toThrow('bookings.session-past')
      const rest = await cancelBooking(late.deps, late.association.member, { bookingId: id, reason: 'Travaux' })
      expect(rest.status).toBe('cancelled')
      expect(rest.occurrences.map(({ status }) => status)).toEqual(['done', 'done'])
      const charge = await inReadOnly(late.deps, late.association.member, (tx) => chargeOfBooking(tx, id))
      expect(charge).toMatchObject({ status: 'due', balanceCents: 6000 })

      const over = await late.confirmed(laterSlot)
      await late.setClock('2026-11-11T08:00:00Z')
      const tooLate = cancelBooking(late.deps, late.association.member, { bookingId: over.id, reason: 'Trop tard' })
      await expect(tooLate).rejects.toThrow('bookings.session-past')
      const seen = await getBooking(late.deps, late.decider, over.id)
      expect(seen.occurrences[0]?.hasBegun).toBe(true)
    } finally {
      await late.close()
    }
  })
})

const laterSlot = { startsAt: '2026-11-10T18:30:00+01:00', endsAt: '2026-11-10T20:30:00+01:00' }
