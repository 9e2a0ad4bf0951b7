import type { z } from 'zod'
import type { boardActList } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../platform/actor.ts'
import { inReadOnly } from '../../platform/database.ts'
import { actsOfTenant } from './board-acts.store.ts'
import { presentBoardAct } from './present-board-act.ts'
import { assertStaff } from './record-board-act.ts'

/** Acts of the owners and school boards of a tenant, for its staff; the most recent in force first. @throws tenants.not-found */
export function listBoardActs(deps: Deps, actor: Actor, tenantId: string): Promise<z.infer<typeof boardActList>> {
  return inReadOnly(deps, actor, async (tx) => {
    assertStaff(actor, tenantId)
    return { items: (await actsOfTenant(tx, tenantId)).map(presentBoardAct) }
  })
}
