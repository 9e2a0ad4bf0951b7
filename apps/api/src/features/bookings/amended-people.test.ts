import type { AmendmentQuestion, RefusalReason } from '@salles-ouvertes/contract'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { givenBookings, givenNow, givenSlot, type GivenBookings } from '../../../../../tests/support/given-bookings.ts'
import { inReadOnly } from '../../platform/database.ts'
import { Failure } from '../../platform/errors.ts'
import { chargeOfBooking } from '../ledger/index.ts'
import { acceptAmendment } from './accept-amendment.ts'
import { askAmendment } from './ask-amendment.ts'
import { getBooking } from './get-booking.ts'
import { previewAmendment } from './preview-amendment.ts'
import { refuseAmendment } from './refuse-amendment.ts'
import { withdrawAmendment } from './withdraw-amendment.ts'

let given: GivenBookings
beforeAll(async () => {
  given = await givenBookings()
})
afterAll(() => given.close())
afterEach(async () => {
  await given.setClock(givenNow)
  await given.superuser.query('UPDATE building SET max_people = NULL')
})

type By = Parameters<typeof askAmendment>[1]
const evening = (day: number) => ({
  startsAt: `2026-11-${day}T18:30:00+01:00`,
  endsAt: `2026-11-${day}T20:30:00+01:00`,
})
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof Failure ? error.code : String(error)),
  )
const ask = (bookingId: string, asked: Partial<AmendmentQuestion>, by: By = given.association.member) =>
  askAmendment(given.deps, by, { bookingId, moves: [], message: '', ...asked })
const accept = (bookingId: string, by: By = given.decider) => acceptAmendment(given.deps, by, { bookingId })
const refusalsOf = async (bookingId: string, asked: Partial<AmendmentQuestion>) =>
  (await previewAmendment(given.deps, given.association.member, { bookingId, moves: [], ...asked })).refusals.map(
    ({ code }) => code,
  )
const peopleOf = async (bookingId: string) =>
  (await getBooking(given.deps, given.association.member, bookingId)).facts.headcount
const limitBuildingOf = (roomId: string, people: number) =>
  given.superuser.query(
    `UPDATE building SET max_people = $2 WHERE id IN (SELECT s.building_id FROM room_space rs JOIN space s USING (space_no)
     WHERE rs.room_id = $1)`,
    [roomId, people],
  )

/** Twenty people, of an association, on an evening of its own. */
async function confirmed(slot = givenSlot) {
  const roomId = await given.collegeRoom()
  await given.superuser.query('UPDATE room SET capacity = 60 WHERE id = $1', [roomId])
  const { id } = await given.confirmed({ roomId, ...slot })
  const [occurrenceId = ''] = await given.standingOf(id)
  return { id, roomId, occurrenceId }
}

describe('another number of people', () => {
  it('changes nothing until the other side accepts; place, price and books stay', async () => {
    const { id } = await confirmed()
    const places = await given.placesOf(id)
    const asked = await ask(id, { headcount: 40 })
    expect(asked).toMatchObject({
      facts: { headcount: 20 },
      amendment: { askedBy: 'applicant', sessions: [], headcount: { from: 20, to: 40 }, totalAfterCents: 3000 },
    })
    expect(await refusal(accept(id, given.association.member))).toBe('bookings.not-allowed')
    const booking = await accept(id)
    expect(booking).toMatchObject({ amendment: null, facts: { headcount: 40 }, totalCents: 3000 })
    expect(booking.timeline.at(-1)).toMatchObject({ action: 'accept-amendment', sessions: [] })
    expect(await given.placesOf(id)).toEqual(places)
    expect((await given.eventsOf(id)).at(-1)).toBe('booking.amended')
    const charge = await inReadOnly(given.deps, given.association.member, (tx) => chargeOfBooking(tx, id))
    expect(charge?.balanceCents).toBe(3000)
  })

  it('comes with a move, both at once', async () => {
    const { id, occurrenceId } = await confirmed()
    await ask(id, { moves: [{ occurrenceId, ...evening(17) }], headcount: 30 })
    expect(await accept(id)).toMatchObject({ ...evening(17), facts: { headcount: 30 } })
  })

  it('is refused with a lawful reason by the place, or withdrawn: the booking stays as it was', async () => {
    const { id } = await confirmed()
    await ask(id, { headcount: 30 })
    const refuse = (reason: RefusalReason | null, text: string) =>
      refuseAmendment(given.deps, given.decider, { bookingId: id, reason, text })
    expect(await refusal(refuse(null, 'Non.'))).toBe('bookings.reason-required')
    expect(await refusal(refuse('too-many-people', ''))).toBe('done')
    await ask(id, { headcount: 30 })
    await withdrawAmendment(given.deps, given.association.member, { bookingId: id })
    expect(await peopleOf(id)).toBe(20)
  })

  it('is refused when nothing changes, when another request waits, and when no session is left', async () => {
    const { id } = await confirmed()
    expect(await refusal(ask(id, { headcount: 20 }))).toBe('bookings.nothing-moved')
    expect(await refusalsOf(id, { headcount: 20 })).toEqual(['bookings.nothing-moved'])
    await ask(id, { headcount: 25 })
    expect(await refusal(ask(id, { headcount: 26 }))).toBe('bookings.amendment-open')
    await withdrawAmendment(given.deps, given.association.member, { bookingId: id })
    await given.setClock(givenSlot.startsAt)
    expect(await refusal(ask(id, { headcount: 25 }))).toBe('bookings.session-past')
  })

  it('waits until the session begins when a request for it would be too late', async () => {
    const { id } = await confirmed()
    await given.setClock('2026-10-13T10:00:00+02:00')
    expect((await ask(id, { headcount: 30 })).amendment?.expiresAt).toBe(givenSlot.startsAt)
    expect(await accept(id)).toMatchObject({ facts: { headcount: 30 } })
  })

  it('fits in the room, when asked and again when accepted', async () => {
    const { id, roomId } = await confirmed()
    expect(await refusal(ask(id, { headcount: 61 }))).toBe('bookings.over-capacity')
    expect(await refusalsOf(id, { headcount: 61 })).toEqual(['bookings.over-capacity'])
    expect(await refusalsOf(id, { headcount: 60 })).toEqual([])
    await ask(id, { headcount: 60 })
    await given.superuser.query('UPDATE room SET capacity = 50 WHERE id = $1', [roomId])
    expect(await refusal(accept(id))).toBe('bookings.over-capacity')
    expect(await peopleOf(id)).toBe(20)
  })

  it('fits in the building with everybody there, is counted while it waits, and frees what it no longer needs', async () => {
    const { id, roomId } = await confirmed(evening(18))
    await limitBuildingOf(roomId, 50)
    const guests = async (headcount: number) =>
      refusal(given.submitted({ ...evening(18), roomId: await given.collegeRoom(), facts: { headcount } }))
    expect(await guests(15)).toBe('done')
    expect(await refusal(ask(id, { headcount: 36 }))).toBe('bookings.building-full')
    expect(await refusalsOf(id, { headcount: 36 })).toEqual(['bookings.building-full'])
    expect(await refusalsOf(id, { headcount: 35 })).toEqual([])
    await ask(id, { headcount: 35 })
    expect(await guests(1)).toBe('bookings.building-full')
    await accept(id)
    expect(await guests(1)).toBe('bookings.building-full')
    await ask(id, { headcount: 5 })
    expect(await guests(1)).toBe('bookings.building-full')
    await accept(id)
    expect(await guests(30)).toBe('done')
  })

  it('counts the sessions of the booking that stand side by side', async () => {
    const { id, room } = await given.confirmedSeries({ slots: [evening(24), evening(26)] })
    const [, second = ''] = await given.standingOf(id)
    const moves = [{ occurrenceId: second, ...evening(24), roomId: await given.collegeRoom() }]
    await limitBuildingOf(room.id, 45)
    expect(await refusal(ask(id, { moves, headcount: 23 }))).toBe('bookings.building-full')
    await ask(id, { moves, headcount: 22 })
    await accept(id)
    expect(await refusal(ask(id, { headcount: 23 }))).toBe('bookings.building-full')
    expect(await refusal(ask(id, { headcount: 21 }))).toBe('done')
  })

  it('is never written twice the same or alone in its column: the database refuses', async () => {
    const { id } = await confirmed()
    await ask(id, { headcount: 25 })
    const set = (sql: string) => given.superuser.query(`UPDATE amendment SET ${sql} WHERE booking_id = $1`, [id])
    await expect(set('headcount = former_headcount')).rejects.toThrow('amendment_changes_people')
    await expect(set('former_headcount = NULL')).rejects.toThrow('amendment_changes_people')
  })
})
