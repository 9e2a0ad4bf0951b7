import type { ConditionRules } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import { type Actor, holds, tenantsOf } from '../../platform/actor.ts'
import { inReadOnly, inTransaction } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { record } from '../audit/index.ts'
import { getTenantSettings, saveSettings } from '../tenants/index.ts'

/** When the rooms of a tenant are reported on, for its staff. @throws tenants.not-found */
export function getConditionRules(deps: Deps, actor: Actor, tenantId: string): Promise<ConditionRules> {
  return inReadOnly(deps, actor, async (tx) => {
    if (!tenantsOf(actor).includes(tenantId)) fail('tenants.not-found')
    return (await getTenantSettings(tx, tenantId)).conditionReports
  })
}

/** For every report that is not sealed yet, from now on. @throws tenants.not-found, tenants.not-allowed */
export function setConditionRules(
  deps: Deps,
  actor: Actor,
  { tenantId, ...rules }: ConditionRules & { tenantId: string },
): Promise<ConditionRules> {
  return inTransaction(deps, actor, async (tx) => {
    if (!tenantsOf(actor).includes(tenantId)) fail('tenants.not-found')
    if (!holds(actor, ['tenant-officer', 'town-clerk'], { tenantId })) fail('tenants.not-allowed')
    await saveSettings(tx, tenantId, { conditionReports: rules })
    await record(tx, actor, { action: 'tenant.set-condition', subjectId: tenantId, tenantId, details: rules })
    return rules
  })
}
