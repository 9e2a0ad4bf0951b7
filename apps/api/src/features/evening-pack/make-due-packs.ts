import type { Deps } from '../../deps.ts'
import { systemActor, visitor } from '../../platform/actor.ts'
import { inReadOnly, inTransaction } from '../../platform/database.ts'
import { duePacks, eraseOldPacks, findPackPlace } from './evening-pack.store.ts'
import { makePacks } from './make-evening-pack.ts'

/**
 * Makes the packs of the evening that their hour has made due, and erases those of more than seven days. Due work; one
 * establishment in trouble does not stop the others.
 */
export async function makeDueEveningPacks(deps: Deps): Promise<void> {
  await inTransaction(deps, visitor, eraseOldPacks)
  for (const { tenantId, establishmentId } of await inReadOnly(deps, visitor, duePacks)) {
    const actor = systemActor(tenantId)
    try {
      const place = await inReadOnly(deps, actor, (tx) => findPackPlace(tx, establishmentId))
      if (place) await makePacks(deps, actor, place, 'clock')
    } catch (error) {
      const name = error instanceof Error ? error.name : 'unknown'
      deps.log.error({ establishmentId, error: name }, 'evening pack not made')
    }
  }
}
