import type { RefuseInput } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../platform/actor.ts'
import { inReadOnly } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { findBooking } from './bookings.store.ts'
import { getBookingFacts, roomNamesOf } from './get-booking-facts.ts'
import { workflowFacts } from './get-booking-for-update.ts'
import { assertLawful } from './rules/lawful-reasons.ts'
import { refusalMail } from './rules/refusal-words.ts'
import { readerSide } from './rules/visibility.ts'
import { nextStatus } from './rules/workflow.ts'

/**
 * The mail that a refusal would send, before it is sent. Whoever may not refuse may not preview.
 * @throws bookings.not-found, bookings.not-allowed, bookings.own-request, bookings.wrong-status,
 * bookings.reason-required, bookings.reason-not-lawful
 */
export function previewRefusal(
  deps: Deps,
  actor: Actor,
  input: RefuseInput & { bookingId: string },
): Promise<{ subject: string; text: string }> {
  return inReadOnly(deps, actor, async (tx) => {
    const booking = await findBooking(tx, input.bookingId, 'none')
    if (!booking || !readerSide(actor, booking.row)) fail('bookings.not-found')
    nextStatus(actor, 'refuse', workflowFacts(booking))
    const facts = await getBookingFacts(tx, input.bookingId)
    assertLawful(input, facts.room.establishment.kind, facts.organisation.kind)
    return refusalMail({
      reference: facts.row.reference ?? '',
      roomNames: roomNamesOf(facts, facts.occurrences),
      establishmentName: facts.room.establishment.name,
      establishmentPhone: facts.room.establishment.phone,
      organisationName: facts.organisation.name,
      zone: facts.room.timeZone,
      slots: facts.occurrences,
      reason: input.reason,
      text: input.text,
    })
  })
}
