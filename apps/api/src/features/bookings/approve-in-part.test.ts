import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { givenBookings, givenSeries, type GivenBookings } from '../../../../../tests/support/given-bookings.ts'
import { type Failure } from '../../platform/errors.ts'
import { closeRooms } from '../availability/index.ts'
import { approveBooking } from './approve-booking.ts'
import { getBooking } from './get-booking.ts'
import { undoApproval } from './undo-approval.ts'
import { withdrawBooking } from './withdraw-booking.ts'

let given: GivenBookings
beforeAll(async () => {
  given = await givenBookings()
})
afterAll(() => given.close())

const refusing = (occurrenceIds: string[], text = '') => [{ occurrenceIds, reason: 'establishment-use' as const, text }]
const approveWithout = (bookingId: string, occurrenceIds: string[], actor = given.decider) =>
  approveBooking(given.deps, actor, { bookingId, refused: refusing(occurrenceIds, 'Conseil de classe') })
const idsOf = (booking: { occurrences: { id: string }[] }) => booking.occurrences.map(({ id }) => id)

describe('approveBooking in part', () => {
  it('keeps the sessions refused with their motive, frees their place and prices what is accepted', async () => {
    const request = await given.submittedSeries()
    expect(request).toMatchObject({ totalCents: 12_000, sessions: { asked: 4, standing: 4 } })
    const [, second = ''] = idsOf(request)
    const booking = await approveWithout(request.id, [second])
    expect(booking).toMatchObject({ status: 'approved', totalCents: 9000, sessions: { asked: 4, standing: 3 } })
    expect(booking.quote?.totalCents).toBe(9000)
    expect(booking.occurrences.map(({ status }) => status)).toEqual(['accepted', 'accepted', 'accepted'])
    expect(booking.leftOut).toMatchObject([
      { id: second, status: 'refused', refusalReason: 'establishment-use', reasonText: 'Conseil de classe' },
    ])
    const places = await given.placesOf(request.id)
    expect(places.map(({ kind, startsAt }) => [kind, startsAt.slice(0, 10)])).toEqual([
      ['booking', '2026-10-13'],
      ['booking', '2026-11-03'],
      ['booking', '2026-11-05'],
    ])
    expect(booking.timeline.at(-1)).toMatchObject({ action: 'approve', sessions: [givenSeries[1]?.startsAt] })
  })

  it('tells the place what stands where a request competes, and accepts the free ones', async () => {
    const roomId = await given.collegeRoom({ pendingMode: 'compete' })
    const neighbour = await given.organisation({ name: 'Club voisin' })
    const request = await given.submittedSeries({ roomId })
    await given.approve((await given.submitted({ roomId, by: neighbour, ...givenSeries[2] })).id)
    const seen = await getBooking(given.deps, given.decider, request.id)
    expect(seen.occurrences.map(({ takenBy }) => takenBy?.label ?? null)).toEqual([null, null, 'Club voisin', null])
    expect(seen.occurrences[2]?.takenBy?.kind).toBe('booking')
    const theirs = await getBooking(given.deps, given.association.member, request.id)
    expect(theirs.occurrences.map(({ takenBy }) => takenBy)).toEqual([null, null, null, null])

    await expect(given.approve(request.id)).rejects.toThrow('bookings.slot-taken')
    const taken = seen.occurrences.filter(({ takenBy }) => takenBy).map(({ id }) => id)
    const booking = await approveBooking(given.deps, given.decider, {
      bookingId: request.id,
      refused: [{ occurrenceIds: taken, reason: 'room-already-taken', text: '' }],
    })
    expect(booking.leftOut).toMatchObject([{ status: 'refused', reason: 'taken', refusalReason: 'room-already-taken' }])
    expect(await given.placesOf(request.id)).toHaveLength(3)
  })

  it('tells the place what it keeps for itself, though the request holds the date', async () => {
    const roomId = await given.collegeRoom()
    const request = await given.submittedSeries({ roomId })
    const startsAt = givenSeries[1]?.startsAt ?? ''
    await closeRooms(given.deps, given.decider, {
      ...{ establishmentId: given.college.id, roomIds: [roomId], kind: 'establishment-use', label: null },
      ...{ reason: 'Conseil de classe', startsAt, endsAt: givenSeries[1]?.endsAt ?? '' },
    })
    const seen = await getBooking(given.deps, given.decider, request.id)
    expect(seen.occurrences.map(({ takenBy }) => takenBy)).toEqual([
      null,
      { kind: 'establishment-use', label: 'Conseil de classe' },
      null,
      null,
    ])
    const theirs = await getBooking(given.deps, given.association.member, request.id)
    expect(JSON.stringify(theirs)).not.toContain('Conseil de classe')
  })

  it('refuses a session of another booking, one named twice, a motive without words, and nothing accepted', async () => {
    const request = await given.submittedSeries()
    const ids = idsOf(request)
    const [first = ''] = ids
    const [other = ''] = idsOf(await given.submitted())
    await expect(approveWithout(request.id, [other])).rejects.toThrow('bookings.unknown-session')
    await expect(approveWithout(request.id, [first, first])).rejects.toThrow('bookings.unknown-session')
    await expect(approveWithout(request.id, ids)).rejects.toThrow('bookings.nothing-accepted')
    const wordless = approveBooking(given.deps, given.decider, {
      bookingId: request.id,
      refused: [{ occurrenceIds: [first], reason: 'other', text: '' }],
    })
    await expect(wordless).rejects.toThrow('bookings.reason-required')
    await expect(approveWithout(request.id, [first], given.owner)).rejects.toThrow('bookings.not-allowed')
    await expect(approveWithout(request.id, [first], given.clerk)).rejects.toThrow('bookings.not-found')
    expect(await given.statusOf(request.id)).toBe('submitted')
    expect(await given.placesOf(request.id)).toHaveLength(4)
  })

  it('lets only one of two deciders answer', async () => {
    const request = await given.submittedSeries()
    const [first = '', second = ''] = idsOf(request)
    const outcomes = await Promise.all(
      [first, second].map((id) => approveWithout(request.id, [id]).catch((error: Failure) => error.code)),
    )
    expect(outcomes.filter((outcome) => typeof outcome === 'string')).toEqual(['bookings.wrong-status'])
    expect(await given.placesOf(request.id)).toHaveLength(3)
  })

  it('lets only one of a partial acceptance and a withdrawal of the same instant win', async () => {
    for (let round = 0; round < 5; round += 1) {
      const request = await given.submittedSeries()
      const [first = ''] = idsOf(request)
      const outcomes = await Promise.all([
        approveWithout(request.id, [first]).catch((error: Failure) => error.code),
        withdrawBooking(given.deps, given.association.member, { bookingId: request.id }).catch(
          (error: Failure) => error.code,
        ),
      ])
      expect(outcomes.filter((outcome) => typeof outcome === 'string')).toEqual(['bookings.wrong-status'])
      const places = (await given.placesOf(request.id)).length
      expect([await given.statusOf(request.id), places]).toEqual(places === 3 ? ['approved', 3] : ['withdrawn', 0])
    }
  })
})

describe('undoApproval of a partial acceptance', () => {
  it('puts every session back under study, held as before and at the price first frozen', async () => {
    const request = await given.submittedSeries()
    const [, second = ''] = idsOf(request)
    await approveWithout(request.id, [second])
    const booking = await undoApproval(given.deps, given.decider, { bookingId: request.id })
    expect(booking).toMatchObject({ status: 'submitted', totalCents: 12_000, leftOut: [] })
    expect(booking.occurrences).toMatchObject(
      Array.from({ length: 4 }, () => ({ status: 'held', reason: null, reasonText: null, refusalReason: null })),
    )
    expect((await given.placesOf(request.id)).map(({ kind }) => kind)).toEqual(['hold', 'hold', 'hold', 'hold'])
    expect(await given.eventsOf(request.id)).toEqual(['booking.submitted'])
  })

  it('shows as taken a session whose place went to somebody else meanwhile', async () => {
    const roomId = await given.collegeRoom()
    const request = await given.submittedSeries({ roomId })
    const [, second = ''] = idsOf(request)
    await approveWithout(request.id, [second])
    await given.submitted({ roomId, by: await given.organisation(), ...givenSeries[1] })
    const booking = await undoApproval(given.deps, given.decider, { bookingId: request.id })
    expect(booking.occurrences.map(({ status }) => status)).toEqual(['held', 'requested', 'held', 'held'])
    expect(booking.occurrences[1]?.takenBy?.kind).toBe('hold')
    expect(booking.checks.find(({ code }) => code === 'bookings.slot-taken')?.outcome).toBe('refused')
  })
})

describe.each([
  { mode: 'block', borrowed: 'compete', kept: ['held', 'requested', 'held', 'requested'], holds: 2 },
  { mode: 'compete', borrowed: 'block', kept: ['requested', 'held', 'requested', 'held'], holds: 2 },
] as const)('a series in a room that lets requests $mode, with dates in one that lets them $borrowed', (rooms) => {
  const { mode, borrowed, kept, holds } = rooms
  const asked = async () => {
    const roomId = await given.collegeRoom({ pendingMode: mode })
    const other = await given.collegeRoom({ pendingMode: borrowed })
    const [first, second, third, fourth] = givenSeries
    if (!first || !second || !third || !fourth) throw new Error('the series has four dates')
    const slots = [first, { ...second, roomId: other }, third, { ...fourth, roomId: other }]
    return given.submittedSeries({ roomId, slots })
  }
  const statuses = (booking: { occurrences: { status: string }[] }) => booking.occurrences.map(({ status }) => status)

  it('waits again, after an acceptance taken back, as the room of each date says', async () => {
    const request = await asked()
    expect(statuses(request)).toEqual(kept)
    await given.approve(request.id)
    expect(statuses(await undoApproval(given.deps, given.decider, { bookingId: request.id }))).toEqual(kept)
    const places = await given.placesOf(request.id)
    expect(places.map(({ kind }) => kind)).toEqual(Array.from({ length: holds }, () => 'hold'))
  })

  it('waits again in the same way for dates that had been refused', async () => {
    const request = await asked()
    const [first = '', second = ''] = idsOf(request)
    await approveWithout(request.id, [first, second])
    expect(statuses(await undoApproval(given.deps, given.decider, { bookingId: request.id }))).toEqual(kept)
    expect(await given.placesOf(request.id)).toHaveLength(holds)
  })
})

describe('the price of a granted booking', () => {
  it('is frozen by the database once an agreement states it', async () => {
    const { id } = await given.confirmedSeries()
    const edit = given.superuser.query(
      `UPDATE booking SET quote = jsonb_set(quote, '{totalCents}', '1') WHERE id = $1`,
      [id],
    )
    await expect(edit).rejects.toThrow('is frozen')
  })
})
