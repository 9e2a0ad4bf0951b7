import type { Deps } from '../../deps.ts'
import type { Actor } from '../../platform/actor.ts'
import { inReadOnly } from '../../platform/database.ts'
import { planClosure, type CloseRooms } from '../availability/index.ts'
import { bookingsInTheWay, type HitBooking } from './closures.store.ts'
import { getEstablishmentPlace } from './establishment-place.ts'

/**
 * The bookings that a closure would meet, before it is made.
 * @throws catalogue.establishment-not-found, catalogue.room-not-found, availability.not-allowed,
 *   availability.invalid-slot
 */
export function previewClosure(
  deps: Pick<Deps, 'db'>,
  actor: Actor,
  input: CloseRooms,
): Promise<{ conflicts: HitBooking[] }> {
  return inReadOnly(deps, actor, async (tx) => {
    const { spaceNos, period } = await planClosure(tx, actor, input)
    const { timeZone } = await getEstablishmentPlace(tx, actor, input.establishmentId)
    return { conflicts: await bookingsInTheWay(tx, timeZone, spaceNos, period) }
  })
}
