import type { BookingDto, RefuseInput } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../platform/actor.ts'
import { inTransaction } from '../../platform/database.ts'
import { getOrganisation } from '../organisations/index.ts'
import { saveOccurrenceStatus } from './bookings.store.ts'
import { accountIdOf } from './account-id-of.ts'
import { beginTransition } from './get-booking-for-update.ts'
import { presentBooking } from './present-booking.ts'
import { assertLawful } from './rules/lawful-reasons.ts'
import { saveTransition } from './save-transition.ts'
import { giveBack } from './take-slots.ts'

/**
 * The decider, or the owner, refuses with a motive of the lawful list (rule 7); `other` says which in `text`.
 * @throws bookings.not-found, bookings.not-allowed, bookings.own-request, bookings.wrong-status, bookings.reason-required,
 * bookings.reason-not-lawful
 */
export function refuseBooking(
  deps: Deps,
  actor: Actor,
  input: RefuseInput & { bookingId: string },
): Promise<BookingDto> {
  return inTransaction(deps, actor, async (tx) => {
    const { row, status, room, occurrences, now } = await beginTransition(tx, actor, input.bookingId, 'refuse')
    const { kind } = await getOrganisation(tx, row.organisationId)
    assertLawful(input, room.establishment.kind, kind)
    const refusalText = input.text.trim()
    await giveBack(tx, occurrences)
    await saveOccurrenceStatus(tx, occurrences, 'refused', { reason: 'refused' })
    await saveTransition(tx, actor, row, {
      action: 'refuse',
      status,
      changes: {
        refusalReason: input.reason,
        refusalText,
        decidedBy: accountIdOf(actor),
        decidedAt: now,
        closedAt: now,
      },
      details: { reason: input.reason },
      event: 'booking.refused',
    })
    return presentBooking(tx, actor, row.id)
  })
}
