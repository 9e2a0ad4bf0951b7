import type { BookingDto } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../platform/actor.ts'
import { inTransaction } from '../../platform/database.ts'
import { insertMessage } from './conversation.store.ts'
import { deadlineOf } from './deadline-of.ts'
import { accountIdOf } from './account-id-of.ts'
import { beginTransition } from './get-booking-for-update.ts'
import { presentBooking } from './present-booking.ts'
import { saveTransition } from './save-transition.ts'
import { prolongHolds } from './take-slots.ts'

/**
 * The decider asks a question; the applicant has a whole delay to answer, and the place stays held meanwhile.
 * @throws bookings.not-found, bookings.not-allowed, bookings.own-request, bookings.wrong-status, bookings.deadline-passed
 */
export function requestInformation(
  deps: Deps,
  actor: Actor,
  input: { bookingId: string; body: string },
): Promise<BookingDto> {
  return inTransaction(deps, actor, async (tx) => {
    const booking = await beginTransition(tx, actor, input.bookingId, 'request-information')
    const { row, status, room, occurrences, now } = booking
    const decisionDeadline = await deadlineOf(tx, room, occurrences, now)
    await prolongHolds(tx, room, occurrences, decisionDeadline)
    const message = { authorId: accountIdOf(actor), side: 'establishment' as const, body: input.body, createdAt: now }
    await insertMessage(tx, row, message)
    await saveTransition(tx, actor, row, {
      action: 'request-information',
      status,
      changes: { decisionDeadline },
      event: 'booking.information-requested',
    })
    return presentBooking(tx, actor, row.id)
  })
}
