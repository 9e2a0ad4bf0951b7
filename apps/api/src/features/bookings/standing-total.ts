import type { Tx } from '../../platform/database.ts'
import { Failure, fail } from '../../platform/errors.ts'
import { getBookableRoom } from '../catalogue/index.ts'
import { findBooking } from './bookings.store.ts'
import { chargedFor } from './price-of-rest.ts'

/**
 * Price of a granted booking for the sessions that stand now, some of them in another room if `moved` says so; null when
 * its grid does not know that room. For features above, which have checked the right to read it. Cents.
 * @throws bookings.not-found
 */
export async function standingTotal(
  tx: Tx,
  bookingId: string,
  moved?: { occurrenceIds: readonly string[]; roomId: string },
): Promise<number | null> {
  const booking = (await findBooking(tx, bookingId, 'none')) ?? fail('bookings.not-found')
  const room = await getBookableRoom(tx, booking.row.roomId)
  const sessions = booking.occurrences
    .filter(({ status }) => status === 'accepted' || status === 'done')
    .map((session) => (moved?.occurrenceIds.includes(session.id) ? { ...session, roomId: moved.roomId } : session))
  try {
    return (await chargedFor(tx, { row: booking.row, room }, sessions)).totalCents
  } catch (error) {
    if (error instanceof Failure && error.code === 'pricing.no-tariff') return null
    throw error
  }
}
