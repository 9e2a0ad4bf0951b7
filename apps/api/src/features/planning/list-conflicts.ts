import type { ConflictCase } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../platform/actor.ts'
import { inReadOnly } from '../../platform/database.ts'
import { conflictsOf } from './conflicts.store.ts'
import { getEstablishmentPlace } from './establishment-place.ts'

/**
 * Dated uses that something of a higher class claims in an establishment, and that nobody has settled.
 * @throws catalogue.establishment-not-found, availability.not-allowed
 */
export function listConflicts(
  deps: Pick<Deps, 'db'>,
  actor: Actor,
  input: { establishmentId: string },
): Promise<{ timeZone: string; items: ConflictCase[] }> {
  return inReadOnly(deps, actor, async (tx) => {
    const place = await getEstablishmentPlace(tx, actor, input.establishmentId)
    return { timeZone: place.timeZone, items: await conflictsOf(tx, place) }
  })
}
