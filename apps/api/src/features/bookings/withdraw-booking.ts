import type { BookingDto } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../platform/actor.ts'
import { inTransaction } from '../../platform/database.ts'
import { saveOccurrenceStatus } from './bookings.store.ts'
import { dropProposal } from './drop-proposal.ts'
import { beginTransition } from './get-booking-for-update.ts'
import { presentBooking } from './present-booking.ts'
import { saveTransition } from './save-transition.ts'
import { giveBack } from './take-slots.ts'

/**
 * The applicant takes back a request that was not answered yet; everything it held is free again.
 * @throws bookings.not-found, bookings.not-allowed, bookings.wrong-status
 */
export function withdrawBooking(deps: Deps, actor: Actor, input: { bookingId: string }): Promise<BookingDto> {
  return inTransaction(deps, actor, async (tx) => {
    const { row, status, occurrences, now } = await beginTransition(tx, actor, input.bookingId, 'withdraw')
    await dropProposal(tx, row.id, 'declined')
    await giveBack(tx, occurrences)
    await saveOccurrenceStatus(tx, occurrences, 'cancelled')
    await saveTransition(tx, actor, row, {
      action: 'withdraw',
      status,
      changes: { closedAt: now },
      event: 'booking.withdrawn',
    })
    return presentBooking(tx, actor, row.id)
  })
}
