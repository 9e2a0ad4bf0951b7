import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { givenAccess, type GivenAccess } from '../../../../../tests/support/given-access.ts'
import { givenNow, givenSlot } from '../../../../../tests/support/given-bookings.ts'
import { acceptAmendment, askAmendment } from '../bookings/index.ts'
import { moveAccess } from './index.ts'
import { listBookingAccess } from './list-booking-access.ts'

let given: GivenAccess
beforeAll(async () => {
  given = await givenAccess()
})
afterAll(() => given.close())
beforeEach(() => given.setClock(givenNow))

const nextWeek = { startsAt: '2026-10-20T19:00:00+02:00', endsAt: '2026-10-20T21:00:00+02:00' }
const wednesday = { startsAt: '2026-10-14T18:30:00+02:00', endsAt: '2026-10-14T20:30:00+02:00' }

async function move(bookingId: string, change: { startsAt: string; endsAt: string; roomId?: string }) {
  const [occurrenceId = ''] = await given.standingOf(bookingId)
  await askAmendment(given.deps, given.association.member, {
    ...{ bookingId, moves: [{ occurrenceId, ...change }], message: '' },
  })
  await acceptAmendment(given.deps, given.decider, { bookingId })
  return occurrenceId
}
const statuses = async (bookingId: string) =>
  (await given.grants(bookingId)).map(({ status, valid_from: from }) => [status, from.toISOString()])

describe('moveAccess', () => {
  it('takes the former right back and plans another for the new hours, once', async () => {
    const bookingId = await given.confirmedWith('keypad')
    await given.drain()
    const occurrenceId = await move(bookingId, nextWeek)
    await given.drain()
    const moved = [
      ['revoked', '2026-10-13T16:15:00.000Z'],
      ['planned', '2026-10-20T16:45:00.000Z'],
    ]
    expect(await statuses(bookingId)).toEqual(moved)
    const { items } = await listBookingAccess(given.deps, given.association.member, bookingId)
    expect(items.map(({ startsAt }) => startsAt)).toEqual([nextWeek.startsAt])
    const amendmentId = crypto.randomUUID()
    await moveAccess(given.deps, {
      ...{ type: 'booking.amended', tenantId: given.departement.id, bookingId, amendmentId },
      occurrenceIds: [occurrenceId],
    })
    expect(await statuses(bookingId)).toEqual(moved)
  })

  it('opens the room that the session moved to, in its own way', async () => {
    const bookingId = await given.confirmedWith('keypad')
    await given.drain()
    const roomId = await given.collegeRoom()
    await given.enterBy(roomId, 'fixed-code')
    await move(bookingId, { ...givenSlot, roomId })
    await given.drain()
    const grants = await given.grants(bookingId)
    expect(grants.map(({ kind, status }) => [kind, status]).toSorted()).toEqual([
      ['fixed-code', 'planned'],
      ['keypad', 'revoked'],
    ])
  })

  it('leaves the other sessions alone, and plans once when the booking was only just confirmed', async () => {
    const roomId = await given.collegeRoom()
    await given.enterBy(roomId, 'keypad')
    const slots = [givenSlot, { startsAt: '2026-10-22T18:30:00+02:00', endsAt: '2026-10-22T20:30:00+02:00' }]
    const { id } = await given.confirmedSeries({ roomId, slots })
    await move(id, wednesday)
    await given.drain()
    expect(await statuses(id)).toEqual([
      ['planned', '2026-10-14T16:15:00.000Z'],
      ['planned', '2026-10-22T16:15:00.000Z'],
    ])
    await move(id, nextWeek)
    await given.drain()
    expect(await statuses(id)).toEqual([
      ['revoked', '2026-10-14T16:15:00.000Z'],
      ['planned', '2026-10-20T16:45:00.000Z'],
      ['planned', '2026-10-22T16:15:00.000Z'],
    ])
  })
})
