import type { BookingDto } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../platform/actor.ts'
import { inTransaction } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { markRead } from './conversation.store.ts'
import { getBookingForUpdate } from './get-booking-for-update.ts'
import { presentBooking } from './present-booking.ts'
import { mayMessage, readerSide } from './rules/visibility.ts'

/**
 * A party has read the thread. Somebody who only looks, such as a bursar, does not read it for those who answer.
 * @throws bookings.not-found, bookings.not-allowed
 */
export function readMessages(deps: Deps, actor: Actor, input: { bookingId: string }): Promise<BookingDto> {
  return inTransaction(deps, actor, async (tx) => {
    const { row, now } = await getBookingForUpdate(tx, actor, input.bookingId)
    const side = readerSide(actor, row)
    if (!side || !mayMessage(actor, row)) fail('bookings.not-allowed', { action: 'message' })
    await markRead(tx, row.id, side, now)
    return presentBooking(tx, actor, row.id)
  })
}
