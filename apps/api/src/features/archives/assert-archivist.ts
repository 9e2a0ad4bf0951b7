import { holds, type Actor } from '../../platform/actor.ts'
import { fail } from '../../platform/errors.ts'

/** Records are eliminated by those who run the tenant alone. @throws tenants.not-found */
export function assertArchivist(actor: Actor, tenantId: string): void {
  if (!holds(actor, ['tenant-officer', 'town-clerk'], { tenantId })) fail('tenants.not-found')
}
