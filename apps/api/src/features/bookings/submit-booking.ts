import type { BookingDto } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../platform/actor.ts'
import { inTransaction } from '../../platform/database.ts'
import { getOrganisation } from '../organisations/index.ts'
import { beginTransition } from './get-booking-for-update.ts'
import { presentBooking } from './present-booking.ts'
import { sendRequest } from './send-request.ts'

/**
 * The applicant sends the request. A refusal changes nothing: the draft stays as it was written.
 * @throws bookings.not-found, bookings.not-allowed, bookings.wrong-status, bookings.slot-taken with `alternatives`, and
 * the refusals of `sendRequest`
 */
export function submitBooking(deps: Deps, actor: Actor, input: { bookingId: string }): Promise<BookingDto> {
  return inTransaction(deps, actor, async (tx) => {
    const booking = await beginTransition(tx, actor, input.bookingId, 'submit')
    await sendRequest(tx, actor, booking, await getOrganisation(tx, booking.row.organisationId))
    return presentBooking(tx, actor, booking.row.id)
  })
}
