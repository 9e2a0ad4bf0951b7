import type { Deps } from '../../deps.ts'
import { type Actor, isPlatformAdmin } from '../../platform/actor.ts'
import { actForTenant, inTransaction } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import * as audit from '../audit/index.ts'
import { defaultSettings, type TenantKind, type TenantSettings } from './rules/tenant-settings.ts'
import { addLegalEntity, insertTenant, type NewLegalEntity } from './tenants.store.ts'

export type OpenTenant = {
  kind: TenantKind
  name: string
  slug: string
  /** Département code or INSEE code. */
  officialCode: string
  timeZone: string
  brandColour: string | null
  /** Rules that differ from the defaults of the kind. */
  settings: Partial<TenantSettings> & { contactEmail: string }
  /** The collectivité itself, as owner of its buildings. */
  legalEntity: Omit<NewLegalEntity, 'tenantId' | 'kind'>
}

/**
 * A platform administrator opens the instance to a département or a commune, with its own legal entity.
 * @throws tenants.not-allowed
 */
export function openTenant(
  deps: Pick<Deps, 'db'>,
  actor: Actor,
  input: OpenTenant,
): Promise<{ id: string; legalEntityId: string }> {
  return inTransaction(deps, actor, async (tx) => {
    if (!isPlatformAdmin(actor)) fail('tenants.not-allowed')
    const { legalEntity, settings, ...tenant } = input
    const id = await insertTenant(tx, {
      ...tenant,
      settings: { ...defaultSettings(tenant.kind, settings.contactEmail), ...settings },
    })
    await actForTenant(tx, id)
    const legalEntityId = await addLegalEntity(tx, { ...legalEntity, tenantId: id, kind: tenant.kind })
    await audit.record(tx, actor, { action: 'tenant.open', subjectId: id, tenantId: id })
    return { id, legalEntityId }
  })
}
