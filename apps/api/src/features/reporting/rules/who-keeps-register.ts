import { holds, type Actor } from '../../../platform/actor.ts'
import { fail } from '../../../platform/errors.ts'

/** The register of political meetings is kept by those who run the tenant. @throws tenants.not-found */
export function assertKeepsRegister(actor: Actor, tenantId: string): void {
  if (!holds(actor, ['tenant-officer', 'town-clerk'], { tenantId })) fail('tenants.not-found')
}
