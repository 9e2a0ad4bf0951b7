import { type Actor, holds, tenantsOf } from '../../platform/actor.ts'
import { fail } from '../../platform/errors.ts'

/** Who writes, tries and publishes the grids of a tenant. @throws tenants.not-found, pricing.not-allowed */
export function assertRunsTariffs(actor: Actor, tenantId: string): void {
  if (!tenantsOf(actor).includes(tenantId)) fail('tenants.not-found')
  if (!holds(actor, ['tenant-officer', 'town-clerk'], { tenantId })) fail('pricing.not-allowed')
}
