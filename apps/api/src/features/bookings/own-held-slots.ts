import { isMemberOf, type Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import type { Slot } from '../../platform/time.ts'
import { findBooking } from './bookings.store.ts'
import { heldSlots } from './wished-dates.ts'

/** What a draft of the actor holds now: in nobody's way when they look again. @throws bookings.not-found */
export async function ownHeldSlots(tx: Tx, actor: Actor, bookingId: string): Promise<Slot[]> {
  const booking = await findBooking(tx, bookingId, 'none')
  if (!booking || !isMemberOf(actor, booking.row.organisationId)) fail('bookings.not-found')
  return heldSlots(booking)
}
