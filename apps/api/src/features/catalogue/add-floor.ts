import type { FloorForm } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import { type Actor, tenantsOf } from '../../platform/actor.ts'
import { inTransaction, onConstraint } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import { record } from '../audit/index.ts'
import { floorTable } from './catalogue.tables.ts'
import { assertMayPublish } from './rules/who-may-publish.ts'
import { getBuildingForUpdate } from './spaces.store.ts'

/** Adds a floor to a building. @throws catalogue.building-not-found, catalogue.not-allowed, catalogue.name-taken */
export function addFloor(
  deps: Deps,
  actor: Actor,
  { buildingId, ...form }: FloorForm & { buildingId: string },
): Promise<{ id: string }> {
  return inTransaction(deps, actor, async (tx) => {
    const { tenantId } = await getBuildingForUpdate(tx, buildingId)
    if (!tenantsOf(actor).includes(tenantId)) fail('catalogue.building-not-found')
    assertMayPublish(actor, { tenantId })
    const id = newId()
    await onConstraint(tx.insert(floorTable).values({ id, tenantId, buildingId, ...form }), {
      floor_name_in_building: 'catalogue.name-taken',
    })
    await record(tx, actor, { action: 'floor.add', subjectId: id, tenantId })
    return { id }
  })
}
