import type { Role } from '@salles-ouvertes/contract'
import { type Actor, holds, isPlatformAdmin } from '../../../platform/actor.ts'

/** The roles that run a tenant; it always keeps one. */
export const tenantRunners: readonly Role[] = ['tenant-officer', 'town-clerk']
/** What a head of establishment may share, in the own establishment alone. */
const sharedByHead: readonly Role[] = ['bursar', 'caretaker', 'decider']
/** Rights that make no sense without saying where. */
const establishmentRoles: readonly Role[] = ['establishment-head', 'bursar', 'caretaker']

export type GrantScope = { role: Role; tenantId: string; establishmentId: string | null; legalEntityId: string | null }

/** May the actor give, or take back, this right? Source: docs/rules/roles.md. */
export function mayGrant(actor: Actor, scope: GrantScope): boolean {
  if (scope.role === 'platform-admin') return false
  const { tenantId, establishmentId } = scope
  if (isPlatformAdmin(actor) || holds(actor, tenantRunners, { tenantId })) return true
  if (!establishmentId || !sharedByHead.includes(scope.role)) return false
  return holds(actor, ['establishment-head'], { tenantId, establishmentId })
}

/** Does the right say where it applies? A role of an establishment needs one, a signature needs its legal entity. */
export const isComplete = (scope: GrantScope): boolean =>
  (scope.role !== 'signatory' || scope.legalEntityId !== null) &&
  (!establishmentRoles.includes(scope.role) || scope.establishmentId !== null) &&
  (!tenantRunners.includes(scope.role) || scope.establishmentId === null)

/** Establishments whose people the actor may list: all, some, or none. */
export function visiblePeople(actor: Actor, tenantId: string): 'all' | string[] {
  if (isPlatformAdmin(actor) || holds(actor, tenantRunners, { tenantId })) return 'all'
  if (actor.kind !== 'account') return []
  return actor.grants.flatMap((grant) =>
    grant.role === 'establishment-head' && grant.tenantId === tenantId && grant.establishmentId
      ? [grant.establishmentId]
      : [],
  )
}
