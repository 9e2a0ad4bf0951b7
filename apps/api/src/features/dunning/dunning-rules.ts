import type { DunningRules } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import { type Actor, holds, tenantsOf } from '../../platform/actor.ts'
import { inReadOnly, inTransaction } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { record } from '../audit/index.ts'
import { getTenantSettings, saveSettings } from '../tenants/index.ts'

/** What a tenant says of what is paid late, for its staff. @throws tenants.not-found */
export function getDunningRules(deps: Deps, actor: Actor, tenantId: string): Promise<DunningRules> {
  return inReadOnly(deps, actor, async (tx) => {
    if (!tenantsOf(actor).includes(tenantId)) fail('tenants.not-found')
    return (await getTenantSettings(tx, tenantId)).dunning
  })
}

/** For every claim, from now on; steps already taken are not taken again. @throws tenants.not-found, tenants.not-allowed */
export function setDunningRules(
  deps: Deps,
  actor: Actor,
  { tenantId, ...dunning }: DunningRules & { tenantId: string },
): Promise<DunningRules> {
  return inTransaction(deps, actor, async (tx) => {
    if (!tenantsOf(actor).includes(tenantId)) fail('tenants.not-found')
    if (!holds(actor, ['tenant-officer', 'town-clerk'], { tenantId })) fail('tenants.not-allowed')
    await saveSettings(tx, tenantId, { dunning })
    await record(tx, actor, { action: 'tenant.set-dunning', subjectId: tenantId, tenantId, details: dunning })
    return dunning
  })
}
