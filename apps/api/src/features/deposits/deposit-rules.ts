import type { DepositRules } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import { type Actor, holds, tenantsOf } from '../../platform/actor.ts'
import { inReadOnly, inTransaction } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { record } from '../audit/index.ts'
import { getTenantSettings, saveSettings } from '../tenants/index.ts'

/** What a tenant says of its deposits, for its staff. @throws tenants.not-found */
export function getDepositRules(deps: Deps, actor: Actor, tenantId: string): Promise<DepositRules> {
  return inReadOnly(deps, actor, async (tx) => {
    if (!tenantsOf(actor).includes(tenantId)) fail('tenants.not-found')
    const { depositBeforeEntry, depositReminderDays, depositReturnDays } = await getTenantSettings(tx, tenantId)
    return { depositBeforeEntry, depositReminderDays, depositReturnDays }
  })
}

/** For every deposit still awaited or held, from now on. @throws tenants.not-found, tenants.not-allowed */
export function setDepositRules(
  deps: Deps,
  actor: Actor,
  { tenantId, ...rules }: DepositRules & { tenantId: string },
): Promise<DepositRules> {
  return inTransaction(deps, actor, async (tx) => {
    if (!tenantsOf(actor).includes(tenantId)) fail('tenants.not-found')
    if (!holds(actor, ['tenant-officer', 'town-clerk'], { tenantId })) fail('tenants.not-allowed')
    await saveSettings(tx, tenantId, rules)
    await record(tx, actor, { action: 'tenant.set-deposits', subjectId: tenantId, tenantId, details: rules })
    return rules
  })
}
