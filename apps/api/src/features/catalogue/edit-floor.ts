import { eq } from 'drizzle-orm'
import type { FloorForm } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import { type Actor, tenantsOf } from '../../platform/actor.ts'
import { inTransaction, onConstraint } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { record } from '../audit/index.ts'
import { floorTable } from './catalogue.tables.ts'
import { assertMayPublish } from './rules/who-may-publish.ts'
import { getBuildingForUpdate, getFloor } from './spaces.store.ts'

/**
 * Name, level and people at once of a floor, as for a building.
 * @throws catalogue.floor-not-found, catalogue.not-allowed, catalogue.name-taken
 */
export function editFloor(
  deps: Deps,
  actor: Actor,
  { floorId, ...form }: FloorForm & { floorId: string },
): Promise<Record<string, never>> {
  return inTransaction(deps, actor, async (tx) => {
    const { tenantId, buildingId } = await getFloor(tx, floorId)
    if (!tenantsOf(actor).includes(tenantId)) fail('catalogue.floor-not-found')
    assertMayPublish(actor, { tenantId })
    await getBuildingForUpdate(tx, buildingId)
    await onConstraint(tx.update(floorTable).set(form).where(eq(floorTable.id, floorId)), {
      floor_name_in_building: 'catalogue.name-taken',
    })
    await record(tx, actor, { action: 'floor.edit', subjectId: floorId, tenantId, details: form })
    return {}
  })
}
