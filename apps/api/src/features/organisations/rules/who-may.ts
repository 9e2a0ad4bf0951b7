import type { Role } from '@salles-ouvertes/contract'
import { type Actor, holds, isMemberOf, type Scope } from '../../../platform/actor.ts'
import { fail } from '../../../platform/errors.ts'

/** Who takes requests at the desk or by telephone, and checks the papers of those who ask. */
const deskRoles: readonly Role[] = ['tenant-officer', 'town-clerk', 'establishment-head', 'bursar', 'decider']

/** May the actor note an organisation for a tenant? */
export const worksAtDeskOf = (actor: Actor, tenantId: string): boolean =>
  actor.kind === 'account' &&
  actor.grants.some((grant) => grant.tenantId === tenantId && deskRoles.includes(grant.role))

/** Does the actor speak for the organisation: change it, invite, dismiss? */
export const represents = (actor: Actor, organisationId: string): boolean =>
  actor.kind === 'account' &&
  actor.memberships.some((own) => own.organisationId === organisationId && own.membership === 'representative')

/**
 * May the actor open a certificate? Members, and the agents who check papers where the organisation asked for a room:
 * `asked` names these places. A caretaker has no need of them.
 */
export const mayReadPieces = (actor: Actor, organisationId: string, asked: readonly Scope[]): boolean =>
  isMemberOf(actor, organisationId) || asked.some((place) => holds(actor, deskRoles, place))

/** How the actor belongs to an organisation; to a stranger it does not exist. @throws organisations.not-found */
export function membershipOf(actor: Actor, organisationId: string): 'representative' | 'member' {
  const own = actor.kind === 'account' && actor.memberships.find((one) => one.organisationId === organisationId)
  return own ? own.membership : fail('organisations.not-found')
}
