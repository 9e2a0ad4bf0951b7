import type { BookingDto } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../platform/actor.ts'
import { inTransaction } from '../../platform/database.ts'
import { accountIdOf } from './account-id-of.ts'
import { endAmendment } from './end-amendment.ts'
import { beginTransition } from './get-booking-for-update.ts'
import { presentBooking } from './present-booking.ts'

/**
 * The side that asked gives it up: what was held is free again.
 * @throws bookings.not-found, bookings.not-allowed, bookings.wrong-status, bookings.no-amendment
 */
export function withdrawAmendment(deps: Deps, actor: Actor, input: { bookingId: string }): Promise<BookingDto> {
  return inTransaction(deps, actor, async (tx) => {
    const booking = await beginTransition(tx, actor, input.bookingId, 'withdraw-amendment')
    await endAmendment(tx, actor, booking, { state: 'withdrawn', answeredBy: accountIdOf(actor) })
    return presentBooking(tx, actor, booking.row.id)
  })
}
