import type { BookingDto, RefuseAmendmentInput } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../platform/actor.ts'
import { inTransaction } from '../../platform/database.ts'
import { accountIdOf } from './account-id-of.ts'
import { requireReason } from './cancel-whole.ts'
import { endAmendment } from './end-amendment.ts'
import { beginTransition } from './get-booking-for-update.ts'
import { presentBooking } from './present-booking.ts'

/**
 * The other side refuses, with words: the sessions stay where they are, what was held is free again.
 * @throws bookings.not-found, bookings.not-allowed, bookings.own-request, bookings.wrong-status, bookings.no-amendment,
 * bookings.reason-required
 */
export function refuseAmendment(
  deps: Deps,
  actor: Actor,
  input: RefuseAmendmentInput & { bookingId: string },
): Promise<BookingDto> {
  return inTransaction(deps, actor, async (tx) => {
    const booking = await beginTransition(tx, actor, input.bookingId, 'refuse-amendment')
    const answerText = requireReason(input.text)
    await endAmendment(tx, actor, booking, { state: 'refused', answeredBy: accountIdOf(actor), answerText })
    return presentBooking(tx, actor, booking.row.id)
  })
}
