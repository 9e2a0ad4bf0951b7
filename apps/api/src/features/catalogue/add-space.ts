import type { SpaceForm } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import { type Actor, tenantsOf } from '../../platform/actor.ts'
import { inTransaction } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { record } from '../audit/index.ts'
import { assertMayPublish } from './rules/who-may-publish.ts'
import { getBuildingForUpdate, insertSpace } from './spaces.store.ts'

/**
 * Adds an indivisible space to a building; rooms are made of it afterwards.
 * @throws catalogue.building-not-found, catalogue.floor-not-found, catalogue.not-allowed
 */
export function addSpace(
  deps: Deps,
  actor: Actor,
  { buildingId, ...form }: SpaceForm & { buildingId: string },
): Promise<{ id: string }> {
  return inTransaction(deps, actor, async (tx) => {
    const { tenantId } = await getBuildingForUpdate(tx, buildingId)
    if (!tenantsOf(actor).includes(tenantId)) fail('catalogue.building-not-found')
    assertMayPublish(actor, { tenantId })
    const { id } = await insertSpace(tx, { tenantId, buildingId, ...form })
    await record(tx, actor, { action: 'space.add', subjectId: id, tenantId })
    return { id }
  })
}
