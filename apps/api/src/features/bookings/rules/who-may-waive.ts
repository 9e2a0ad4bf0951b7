import { holds, isMemberOf, type Actor } from '../../../platform/actor.ts'

export type WaivedScope = { tenantId: string; establishmentId: string; organisationId: string }

/**
 * Who may give up claiming what a booking owes: the head of a collège, the clerk of a commune, never a member of the
 * organisation that owes. Who is competent for each kind of payee is to be confirmed. Source: docs/rules/money.md §10.
 */
export const mayWaive = (actor: Actor, { organisationId, ...scope }: WaivedScope): boolean =>
  holds(actor, ['establishment-head', 'town-clerk'], scope) && !isMemberOf(actor, organisationId)
