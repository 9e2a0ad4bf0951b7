import type { Role } from '@salles-ouvertes/contract'
import type { Actor } from '../../../platform/actor.ts'
import { fail } from '../../../platform/errors.ts'

/** Who takes requests at the desk or by telephone. */
const deskRoles: readonly Role[] = ['tenant-officer', 'town-clerk', 'establishment-head', 'bursar', 'decider']

/** May the actor note an organisation for a tenant? */
export const worksAtDeskOf = (actor: Actor, tenantId: string): boolean =>
  actor.kind === 'account' &&
  actor.grants.some((grant) => grant.tenantId === tenantId && deskRoles.includes(grant.role))

/** Does the actor speak for the organisation: change it, invite, dismiss? */
export const represents = (actor: Actor, organisationId: string): boolean =>
  actor.kind === 'account' &&
  actor.memberships.some((own) => own.organisationId === organisationId && own.membership === 'representative')

/** How the actor belongs to an organisation; to a stranger it does not exist. @throws organisations.not-found */
export function membershipOf(actor: Actor, organisationId: string): 'representative' | 'member' {
  const own = actor.kind === 'account' && actor.memberships.find((one) => one.organisationId === organisationId)
  return own ? own.membership : fail('organisations.not-found')
}
