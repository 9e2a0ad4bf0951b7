import { eq } from 'drizzle-orm'
import type { Deps } from '../../deps.ts'
import { type Actor, tenantsOf } from '../../platform/actor.ts'
import { inTransaction } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { record } from '../audit/index.ts'
import { findEntityOfTenant } from '../tenants/index.ts'
import { getEstablishmentRow } from './catalogue.store.ts'
import { establishmentTable } from './catalogue.tables.ts'
import { assertMayPublish } from './rules/who-may-publish.ts'

/**
 * Says which legal entity runs a place: it signs the agreements to come when it is neither the school nor the owner.
 * A collège keeps a part: its school runs the place, or takes the rent. Source: docs/rules/agreement.md §2.
 * @throws catalogue.establishment-not-found, catalogue.not-allowed, tenants.not-found, catalogue.school-without-part
 */
export function setManager(
  deps: Deps,
  actor: Actor,
  { establishmentId, managerEntityId }: { establishmentId: string; managerEntityId: string },
): Promise<Record<string, never>> {
  return inTransaction(deps, actor, async (tx) => {
    const { tenantId, kind, payeeEntityId } = await getEstablishmentRow(tx, establishmentId)
    if (!tenantsOf(actor).includes(tenantId)) fail('catalogue.establishment-not-found')
    assertMayPublish(actor, { tenantId })
    const manager = (await findEntityOfTenant(tx, tenantId, managerEntityId)) ?? fail('tenants.not-found')
    const payee = await findEntityOfTenant(tx, tenantId, payeeEntityId)
    const hasSchool = manager.kind === 'eple' || payee?.kind === 'eple'
    if (kind === 'college' && !hasSchool) fail('catalogue.school-without-part')
    await tx.update(establishmentTable).set({ managerEntityId }).where(eq(establishmentTable.id, establishmentId))
    const details = { managerEntityId }
    await record(tx, actor, { action: 'establishment.set-manager', subjectId: establishmentId, tenantId, details })
    return {}
  })
}
