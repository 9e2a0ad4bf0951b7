import { eq } from 'drizzle-orm'
import type { SpaceForm } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import { type Actor, tenantsOf } from '../../platform/actor.ts'
import { inTransaction, onConstraint } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { record } from '../audit/index.ts'
import { spaceTable } from './catalogue.tables.ts'
import { assertMayPublish } from './rules/who-may-publish.ts'
import { getBuildingForUpdate, getSpace } from './spaces.store.ts'

/**
 * Name and floor of a space; the building it stands in does not change.
 * @throws catalogue.space-not-found, catalogue.floor-not-found, catalogue.not-allowed
 */
export function editSpace(
  deps: Deps,
  actor: Actor,
  { spaceId, ...form }: SpaceForm & { spaceId: string },
): Promise<Record<string, never>> {
  return inTransaction(deps, actor, async (tx) => {
    const { tenantId, buildingId } = await getSpace(tx, spaceId)
    if (!tenantsOf(actor).includes(tenantId)) fail('catalogue.space-not-found')
    assertMayPublish(actor, { tenantId })
    await getBuildingForUpdate(tx, buildingId)
    await onConstraint(tx.update(spaceTable).set(form).where(eq(spaceTable.id, spaceId)), {
      space_floor_in_its_building: 'catalogue.floor-not-found',
    })
    await record(tx, actor, { action: 'space.edit', subjectId: spaceId, tenantId, details: form })
    return {}
  })
}
