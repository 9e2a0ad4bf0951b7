import type { EntryDelays } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import { type Actor, holds, tenantsOf } from '../../platform/actor.ts'
import { inReadOnly, inTransaction } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import * as audit from '../audit/index.ts'
import { getTenantSettings, saveSettings } from './tenants.store.ts'

/** When a tenant prepares its entries and expects its keys back, in hours, minutes and days, for its staff. @throws tenants.not-found */
export function getEntryDelays(deps: Pick<Deps, 'db'>, actor: Actor, tenantId: string): Promise<EntryDelays> {
  return inReadOnly(deps, actor, async (tx) => {
    if (!tenantsOf(actor).includes(tenantId)) fail('tenants.not-found')
    const settings = await getTenantSettings(tx, tenantId)
    const { accessIssueHours, accessLeadHours, accessReminderMinutes, keyReturnDays } = settings
    const { accessBeforeMinutes, accessAfterMinutes } = settings
    const [firstLookHours, secondLookHours, lastLookHours] = settings.readinessHours
    return {
      ...{ accessIssueHours, accessLeadHours, accessReminderMinutes, accessBeforeMinutes, accessAfterMinutes },
      ...{ firstLookHours, secondLookHours, lastLookHours, keyReturnDays },
    }
  })
}

/**
 * For the rights to enter planned, the looks reached and the keys handed from now on: a right that is already planned
 * keeps its hours. @throws tenants.not-found, tenants.not-allowed
 */
export function setEntryDelays(
  deps: Pick<Deps, 'db'>,
  actor: Actor,
  { tenantId, ...delays }: EntryDelays & { tenantId: string },
): Promise<EntryDelays> {
  return inTransaction(deps, actor, async (tx) => {
    if (!tenantsOf(actor).includes(tenantId)) fail('tenants.not-found')
    if (!holds(actor, ['tenant-officer', 'town-clerk'], { tenantId })) fail('tenants.not-allowed')
    const { firstLookHours, secondLookHours, lastLookHours, ...others } = delays
    await saveSettings(tx, tenantId, { ...others, readinessHours: [firstLookHours, secondLookHours, lastLookHours] })
    await audit.record(tx, actor, { action: 'tenant.set-entry', subjectId: tenantId, tenantId, details: delays })
    return delays
  })
}
