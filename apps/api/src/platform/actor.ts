import type { Role } from '@salles-ouvertes/contract'

/** A right of a person: where, and on whose behalf. */
export type Grant = {
  id: string
  role: Role
  /** Null only for `platform-admin`. */
  tenantId: string | null
  /** Null: every establishment of the tenant. */
  establishmentId: string | null
  /** Legal entity whose signature is held, for `signatory`. */
  legalEntityId: string | null
  capacity: string | null
  delegationAct: string | null
}

export type AccountActor = {
  kind: 'account'
  accountId: string
  sessionId: string | null
  grants: Grant[]
  memberships: { organisationId: string; membership: 'representative' | 'member' }[]
}
/** Somebody holding a personal link: a caretaker of one establishment, the holder of one access grant. */
export type LinkActor = {
  kind: 'link'
  linkId: string
  purpose: 'caretaker' | 'holder-access'
  tenantId: string
  /** Establishment or access grant, by purpose. */
  subjectId: string
}
/** Reactions and due work, inside one tenant or, for accounts alone, none. */
export type SystemActor = { kind: 'system'; tenantId: string | null; accountId: string | null }
export type VisitorActor = { kind: 'visitor' }
export type Actor = AccountActor | LinkActor | SystemActor | VisitorActor

export const visitor: VisitorActor = { kind: 'visitor' }
export const systemActor = (tenantId: string | null, accountId: string | null = null): SystemActor => ({
  kind: 'system',
  tenantId,
  accountId,
})

/** Tenants whose rows the actor may meet at all; which rows exactly is decided by each rule. */
export function tenantsOf(actor: Actor): string[] {
  switch (actor.kind) {
    case 'account':
      return [...new Set(actor.grants.flatMap((grant) => (grant.tenantId ? [grant.tenantId] : [])))]
    case 'link':
      return [actor.tenantId]
    case 'system':
      return actor.tenantId ? [actor.tenantId] : []
    case 'visitor':
      return []
  }
}

/** Organisations in whose name the actor acts. */
export const organisationsOf = (actor: Actor): string[] =>
  actor.kind === 'account' ? actor.memberships.map((membership) => membership.organisationId) : []

export type Scope = { tenantId: string; establishmentId?: string | null; legalEntityId?: string | null }

/** Grants of the actor for one of `roles` that cover the scope: same tenant, and the establishment or all of them. */
export function grantsFor(actor: Actor, roles: readonly Role[], scope: Scope): Grant[] {
  if (actor.kind !== 'account') return []
  return actor.grants.filter(
    (grant) =>
      roles.includes(grant.role) &&
      grant.tenantId === scope.tenantId &&
      (grant.establishmentId === null || grant.establishmentId === (scope.establishmentId ?? null)) &&
      (scope.legalEntityId === undefined || grant.legalEntityId === scope.legalEntityId),
  )
}

/** Does the actor hold one of the roles over this scope? */
export const holds = (actor: Actor, roles: readonly Role[], scope: Scope): boolean =>
  grantsFor(actor, roles, scope).length > 0

export const isMemberOf = (actor: Actor, organisationId: string): boolean =>
  organisationsOf(actor).includes(organisationId)

export const isPlatformAdmin = (actor: Actor): boolean =>
  actor.kind === 'account' && actor.grants.some((grant) => grant.role === 'platform-admin')
