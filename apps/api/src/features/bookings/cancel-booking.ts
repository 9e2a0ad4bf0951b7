import type { BookingDto, CancelInput } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../platform/actor.ts'
import { inTransaction } from '../../platform/database.ts'
import { cancelWhole, requireReason } from './cancel-whole.ts'
import { beginTransition, workflowFacts } from './get-booking-for-update.ts'
import { presentBooking } from './present-booking.ts'
import { cancellationSide } from './rules/workflow.ts'

/**
 * Either party, the owner, or an authority through staff ends a granted booking; side and reason are said to everybody
 * (rule 19). The place is free again and what was charged for the sessions to come is reversed.
 * @throws bookings.not-found, bookings.not-allowed, bookings.wrong-status, bookings.reason-required,
 * bookings.session-past
 */
export function cancelBooking(
  deps: Deps,
  actor: Actor,
  input: CancelInput & { bookingId: string },
): Promise<BookingDto> {
  return inTransaction(deps, actor, async (tx) => {
    const booking = await beginTransition(tx, actor, input.bookingId, 'cancel')
    const side = cancellationSide(actor, workflowFacts(booking), input.side)
    await cancelWhole(tx, actor, booking, booking.status, { side, reason: requireReason(input.reason) })
    return presentBooking(tx, actor, booking.row.id)
  })
}
