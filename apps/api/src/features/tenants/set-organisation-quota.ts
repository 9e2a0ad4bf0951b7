import type { OrganisationQuota } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import { type Actor, holds, tenantsOf } from '../../platform/actor.ts'
import { inTransaction } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import * as audit from '../audit/index.ts'
import { saveSettings } from './tenants.store.ts'

/**
 * What the tenant grants to one organisation from now on; requests already sent stay.
 * @throws tenants.not-found, tenants.not-allowed
 */
export function setOrganisationQuota(
  deps: Pick<Deps, 'db'>,
  actor: Actor,
  { tenantId, ...quota }: OrganisationQuota & { tenantId: string },
): Promise<OrganisationQuota> {
  return inTransaction(deps, actor, async (tx) => {
    if (!tenantsOf(actor).includes(tenantId)) fail('tenants.not-found')
    if (!holds(actor, ['tenant-officer', 'town-clerk'], { tenantId })) fail('tenants.not-allowed')
    await saveSettings(tx, tenantId, { quota })
    await audit.record(tx, actor, { action: 'tenant.set-quota', subjectId: tenantId, tenantId, details: quota })
    return quota
  })
}
