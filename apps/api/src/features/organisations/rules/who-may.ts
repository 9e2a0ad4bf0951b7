import type { Role } from '@salles-ouvertes/contract'
import { type Actor, isMemberOf } from '../../../platform/actor.ts'
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
 * May the actor open a certificate that the database already lets through, as it does for every agent of a tenant that
 * the organisation asked? Members, and the agents who check papers: a caretaker has no need of them.
 */
export const mayReadPieces = (actor: Actor, organisationId: string): boolean =>
  isMemberOf(actor, organisationId) ||
  (actor.kind === 'account' && actor.grants.some((grant) => deskRoles.includes(grant.role)))

/** How the actor belongs to an organisation; to a stranger it does not exist. @throws organisations.not-found */
export function membershipOf(actor: Actor, organisationId: string): 'representative' | 'member' {
  const own = actor.kind === 'account' && actor.memberships.find((one) => one.organisationId === organisationId)
  return own ? own.membership : fail('organisations.not-found')
}
