import type { SigningRules } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import { type Actor, holds, tenantsOf } from '../../platform/actor.ts'
import { inReadOnly, inTransaction } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import * as audit from '../audit/index.ts'
import { getTenantSettings, saveSettings } from './tenants.store.ts'

/** In which order a tenant signs, how early permits are asked for, and what is a minor change of people, and how long quotes stand. For its staff. @throws tenants.not-found */
export function getSigningRules(deps: Pick<Deps, 'db'>, actor: Actor, tenantId: string): Promise<SigningRules> {
  return inReadOnly(deps, actor, async (tx) => {
    if (!tenantsOf(actor).includes(tenantId)) fail('tenants.not-found')
    const { signingOrder, permitLeadDays, minorHeadcountPercent, quoteValidDays } = await getTenantSettings(
      tx,
      tenantId,
    )
    return { signingOrder, permitLeadDays, minorHeadcountPercent, quoteValidDays }
  })
}

/** For the agreements written from now on: the others keep theirs. @throws tenants.not-found, tenants.not-allowed */
export function setSigningRules(
  deps: Pick<Deps, 'db'>,
  actor: Actor,
  { tenantId, ...rules }: SigningRules & { tenantId: string },
): Promise<SigningRules> {
  return inTransaction(deps, actor, async (tx) => {
    if (!tenantsOf(actor).includes(tenantId)) fail('tenants.not-found')
    if (!holds(actor, ['tenant-officer', 'town-clerk'], { tenantId })) fail('tenants.not-allowed')
    await saveSettings(tx, tenantId, rules)
    await audit.record(tx, actor, { action: 'tenant.set-signing', subjectId: tenantId, tenantId, details: rules })
    return rules
  })
}
