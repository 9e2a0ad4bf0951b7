import type { BookingDto, RefuseAmendmentInput } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../platform/actor.ts'
import { inTransaction } from '../../platform/database.ts'
import { beginTransition } from './get-booking-for-update.ts'
import { presentBooking } from './present-booking.ts'

export function refuseAmendment(
  deps: Deps,
  actor: Actor,
  input: RefuseAmendmentInput & { bookingId: string },
): Promise<BookingDto> {
  return inTransaction(deps, actor, async (tx) => {
    const { row } = await beginTransition(tx, actor, input.bookingId, 'refuse-amendment')
    return presentBooking(tx, actor, row.id)
  })
}
