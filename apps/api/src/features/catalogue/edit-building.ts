import { eq } from 'drizzle-orm'
import type { BuildingForm } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import { type Actor, tenantsOf } from '../../platform/actor.ts'
import { inTransaction } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { record } from '../audit/index.ts'
import { buildingTable } from './catalogue.tables.ts'
import { assertMayPublish } from './rules/who-may-publish.ts'
import { getBuildingForUpdate } from './spaces.store.ts'

/**
 * Name of a building, and how many people it takes at once: of the requests to come; those granted stay.
 * @throws catalogue.building-not-found, catalogue.not-allowed
 */
export function editBuilding(
  deps: Deps,
  actor: Actor,
  { buildingId, ...form }: BuildingForm & { buildingId: string },
): Promise<Record<string, never>> {
  return inTransaction(deps, actor, async (tx) => {
    const { tenantId } = await getBuildingForUpdate(tx, buildingId)
    if (!tenantsOf(actor).includes(tenantId)) fail('catalogue.building-not-found')
    assertMayPublish(actor, { tenantId })
    await tx.update(buildingTable).set(form).where(eq(buildingTable.id, buildingId))
    await record(tx, actor, { action: 'building.edit', subjectId: buildingId, tenantId, details: form })
    return {}
  })
}
