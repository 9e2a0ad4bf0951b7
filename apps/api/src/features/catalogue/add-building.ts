import type { BuildingForm } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import { type Actor, tenantsOf } from '../../platform/actor.ts'
import { inTransaction } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import { record } from '../audit/index.ts'
import { buildingTable } from './catalogue.tables.ts'
import { assertMayPublish } from './rules/who-may-publish.ts'
import { getSite } from './spaces.store.ts'

/** Adds a building to a site. @throws catalogue.site-not-found, catalogue.not-allowed */
export function addBuilding(
  deps: Deps,
  actor: Actor,
  { siteId, ...form }: BuildingForm & { siteId: string },
): Promise<{ id: string }> {
  return inTransaction(deps, actor, async (tx) => {
    const { tenantId } = await getSite(tx, siteId)
    if (!tenantsOf(actor).includes(tenantId)) fail('catalogue.site-not-found')
    assertMayPublish(actor, { tenantId })
    const id = newId()
    await tx.insert(buildingTable).values({ id, tenantId, siteId, ...form })
    await record(tx, actor, { action: 'building.add', subjectId: id, tenantId })
    return { id }
  })
}
