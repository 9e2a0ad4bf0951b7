import type { Role } from '@salles-ouvertes/contract'
import { type Actor, type Scope, grantsFor, holds } from '../../../platform/actor.ts'
import { fail } from '../../../platform/errors.ts'

const publishers: readonly Role[] = ['tenant-officer', 'town-clerk']
const editors: readonly Role[] = [...publishers, 'establishment-head']

/** Adding to the stock, importing it, publishing and withdrawing belong to the owner's staff. */
export const mayPublish = (actor: Actor, scope: Scope): boolean => holds(actor, publishers, scope)

/** The head of an establishment keeps its rooms up to date; what the public sees stays the owner's decision. */
export const mayEdit = (actor: Actor, scope: Scope): boolean => holds(actor, editors, scope)

/** @throws catalogue.not-allowed */
export function assertMayPublish(actor: Actor, scope: Scope): void {
  if (!mayPublish(actor, scope)) fail('catalogue.not-allowed', { action: 'publish' })
}

/** @throws catalogue.not-allowed */
export function assertMayEdit(actor: Actor, scope: Scope): void {
  if (!mayEdit(actor, scope)) fail('catalogue.not-allowed', { action: 'edit' })
}

export type StockScope = { tenantIds: string[]; establishmentIds: string[] }

/**
 * Part of the stock that the actor sees in full: whole tenants, and single establishments.
 * @throws catalogue.not-allowed when there is none
 */
export function stockScopeOf(actor: Actor): StockScope {
  const grants = actor.kind === 'account' ? actor.grants : []
  const seen = grants.filter(
    (grant) =>
      grant.tenantId &&
      grantsFor(actor, editors, { tenantId: grant.tenantId, establishmentId: grant.establishmentId }).includes(grant),
  )
  const scope = {
    tenantIds: seen.flatMap((grant) => (grant.tenantId && grant.establishmentId === null ? [grant.tenantId] : [])),
    establishmentIds: seen.flatMap((grant) => grant.establishmentId ?? []),
  }
  if (scope.tenantIds.length + scope.establishmentIds.length === 0) fail('catalogue.not-allowed', { action: 'list' })
  return scope
}

export type RoomAction = 'edit' | 'compose' | 'publish' | 'withdraw'

/** Buttons of a room's sheet for this actor. */
export function roomActions(actor: Actor, room: { status: string } & Scope): RoomAction[] {
  const actions: RoomAction[] = mayEdit(actor, room) ? ['edit'] : []
  if (!mayPublish(actor, room)) return actions
  return [...actions, 'compose', room.status === 'published' ? 'withdraw' : 'publish']
}
