import type { BookingDto, CancelInput } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../platform/actor.ts'
import { inTransaction } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { reverseCharge } from '../ledger/index.ts'
import { saveOccurrenceStatus } from './bookings.store.ts'
import { beginTransition, workflowFacts } from './get-booking-for-update.ts'
import { presentBooking } from './present-booking.ts'
import { cancellationSide } from './rules/workflow.ts'
import { saveTransition } from './save-transition.ts'
import { giveBack } from './take-slots.ts'

/**
 * Either party, the owner, or an authority through staff ends a granted booking; side and reason are said to everybody
 * (rule 19). The place is free again and what was charged is reversed.
 * @throws bookings.not-found, bookings.not-allowed, bookings.wrong-status, bookings.reason-required
 */
export function cancelBooking(
  deps: Deps,
  actor: Actor,
  input: CancelInput & { bookingId: string },
): Promise<BookingDto> {
  return inTransaction(deps, actor, async (tx) => {
    const booking = await beginTransition(tx, actor, input.bookingId, 'cancel')
    const { row, status, occurrences, now } = booking
    const cancelledSide = cancellationSide(actor, workflowFacts(booking), input.side)
    const cancelReason = input.reason.trim()
    if (cancelReason === '') fail('bookings.reason-required')
    await giveBack(tx, occurrences)
    await saveOccurrenceStatus(tx, occurrences, 'cancelled', { reason: 'cancelled', cancelledSide })
    await reverseCharge(tx, actor, row.id, cancelReason)
    await saveTransition(tx, actor, row, {
      action: 'cancel',
      status,
      changes: { cancelledSide, cancelReason, closedAt: now },
      details: { cancelledSide },
      event: 'booking.cancelled',
    })
    return presentBooking(tx, actor, row.id)
  })
}
