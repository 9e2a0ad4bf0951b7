import type { OrganisationQuota } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import { type Actor, tenantsOf } from '../../platform/actor.ts'
import { inReadOnly } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { getTenantSettings } from './tenants.store.ts'

/** What the tenant grants to one organisation, for its staff. @throws tenants.not-found */
export function getOrganisationQuota(
  deps: Pick<Deps, 'db'>,
  actor: Actor,
  tenantId: string,
): Promise<OrganisationQuota> {
  return inReadOnly(deps, actor, async (tx) => {
    if (!tenantsOf(actor).includes(tenantId)) fail('tenants.not-found')
    return (await getTenantSettings(tx, tenantId)).quota
  })
}
