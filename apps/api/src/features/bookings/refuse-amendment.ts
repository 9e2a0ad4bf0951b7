import type { BookingDto, RefusalReason, RefuseAmendmentInput } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../platform/actor.ts'
import { inTransaction, type Tx } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import type { BookableRoom } from '../catalogue/index.ts'
import { getOrganisation } from '../organisations/index.ts'
import { accountIdOf } from './account-id-of.ts'
import type { BookingRow } from './bookings.store.ts'
import { requireReason } from './cancel-whole.ts'
import { endAmendment } from './end-amendment.ts'
import { beginTransition } from './get-booking-for-update.ts'
import { presentBooking } from './present-booking.ts'
import { assertLawful } from './rules/lawful-reasons.ts'

/**
 * The other side refuses: the sessions stay where they are, what was held is free again. The place gives a lawful reason
 * (docs/rules/approval.md §5), the applicant words.
 * @throws bookings.not-found, bookings.not-allowed, bookings.own-request, bookings.wrong-status, bookings.no-amendment,
 * bookings.reason-required, bookings.reason-not-lawful
 */
export function refuseAmendment(
  deps: Deps,
  actor: Actor,
  input: RefuseAmendmentInput & { bookingId: string },
): Promise<BookingDto> {
  return inTransaction(deps, actor, async (tx) => {
    const booking = await beginTransition(tx, actor, input.bookingId, 'refuse-amendment')
    const answer =
      booking.amendment?.askedSide === 'applicant'
        ? await answerOfPlace(tx, booking, input)
        : { answerReason: null, answerText: requireReason(input.text) }
    await endAmendment(tx, actor, booking, { state: 'refused', answeredBy: accountIdOf(actor), ...answer })
    return presentBooking(tx, actor, booking.row.id)
  })
}

async function answerOfPlace(
  tx: Tx,
  { row, room }: { row: BookingRow; room: BookableRoom },
  { reason, text }: RefuseAmendmentInput,
): Promise<{ answerReason: RefusalReason; answerText: string }> {
  if (reason === null) fail('bookings.reason-required')
  const { kind } = await getOrganisation(tx, row.organisationId)
  assertLawful({ reason, text }, room.establishment.kind, kind)
  return { answerReason: reason, answerText: text }
}
