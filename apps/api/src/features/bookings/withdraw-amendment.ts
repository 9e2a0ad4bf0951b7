import type { BookingDto } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../platform/actor.ts'
import { inTransaction } from '../../platform/database.ts'
import { beginTransition } from './get-booking-for-update.ts'
import { presentBooking } from './present-booking.ts'

export function withdrawAmendment(deps: Deps, actor: Actor, input: { bookingId: string }): Promise<BookingDto> {
  return inTransaction(deps, actor, async (tx) => {
    const { row } = await beginTransition(tx, actor, input.bookingId, 'withdraw-amendment')
    return presentBooking(tx, actor, row.id)
  })
}
