import type { Deps } from '../../deps.ts'
import type { Actor } from '../../platform/actor.ts'
import { inReadOnly } from '../../platform/database.ts'
import { closuresOf, type ClosureDto } from './closures.store.ts'
import { getEstablishmentPlace } from './establishment-place.ts'

/**
 * Closures of an establishment under way or to come, entered by hand, each with the bookings in its way.
 * @throws catalogue.establishment-not-found, availability.not-allowed
 */
export function listClosures(
  deps: Pick<Deps, 'db'>,
  actor: Actor,
  input: { establishmentId: string },
): Promise<{ items: ClosureDto[] }> {
  return inReadOnly(deps, actor, async (tx) => {
    const place = await getEstablishmentPlace(tx, actor, input.establishmentId)
    return { items: await closuresOf(tx, place, 'all') }
  })
}
