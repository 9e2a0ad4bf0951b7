import type { WordedBuildings } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../platform/actor.ts'
import { inReadOnly } from '../../platform/database.ts'
import { buildingKindsOf } from './agreement-templates.store.ts'
import { assertStaff } from './record-board-act.ts'

/** Kinds of building for which the tenant has articles to read: those of its places. For its staff. @throws tenants.not-found */
export function listWordedBuildings(deps: Pick<Deps, 'db'>, actor: Actor, tenantId: string): Promise<WordedBuildings> {
  return inReadOnly(deps, actor, async (tx) => {
    assertStaff(actor, tenantId)
    return { buildingKinds: await buildingKindsOf(tx, tenantId) }
  })
}
