import {
  accountKeepers,
  accountReaders,
  type CounterpartAction,
  type CounterpartStatus,
  type Role,
} from '@salles-ouvertes/contract'
import { type Actor, holds, isMemberOf } from '../../../platform/actor.ts'
import { fail } from '../../../platform/errors.ts'

export type CounterpartScope = { tenantId: string; establishmentId: string; organisationId: string }

/** Who answers for the act that allows it. */
const deciders: readonly Role[] = ['establishment-head', 'town-clerk']

/** Who may do what to a counterpart, and from which states. Source: docs/rules/counterparts.md §3. */
const workflow: Record<
  CounterpartAction,
  { from: readonly CounterpartStatus[]; by: readonly Role[] | 'organisation' }
> = {
  agree: { from: ['proposed'], by: deciders },
  refuse: { from: ['proposed'], by: deciders },
  withdraw: { from: ['proposed'], by: 'organisation' },
  'add-proof': { from: ['agreed'], by: 'organisation' },
  'accept-delivery': { from: ['agreed'], by: accountKeepers },
}

export const mayRead = (actor: Actor, scope: CounterpartScope): boolean =>
  holds(actor, accountReaders, scope) || isMemberOf(actor, scope.organisationId)

const isFor = (actor: Actor, action: CounterpartAction, scope: CounterpartScope): boolean => {
  const { by } = workflow[action]
  return by === 'organisation' ? isMemberOf(actor, scope.organisationId) : holds(actor, by, scope)
}

export const allowedActions = (actor: Actor, status: CounterpartStatus, scope: CounterpartScope): CounterpartAction[] =>
  (Object.keys(workflow) as CounterpartAction[]).filter(
    (action) => workflow[action].from.includes(status) && isFor(actor, action, scope),
  )

/**
 * @throws counterparts.not-found for those who may not read it
 * @throws counterparts.not-allowed when it is for others to do
 * @throws counterparts.wrong-status when it does not start from the state it is in
 */
export function assertMay(
  actor: Actor,
  action: CounterpartAction,
  counterpart: CounterpartScope & { status: CounterpartStatus },
): void {
  if (!mayRead(actor, counterpart)) fail('counterparts.not-found')
  if (!isFor(actor, action, counterpart)) fail('counterparts.not-allowed')
  const { status } = counterpart
  if (!workflow[action].from.includes(status)) fail('counterparts.wrong-status', { status })
}

/**
 * Who may read the counterparts of a whole establishment.
 * @throws catalogue.establishment-not-found for staff of elsewhere, counterparts.not-allowed for other roles of the place
 */
export function assertReadsCounterparts(actor: Actor, place: Omit<CounterpartScope, 'organisationId'>): void {
  if (holds(actor, accountReaders, place)) return
  const isOfThePlace = holds(actor, ['caretaker', 'decider', 'signatory'], place)
  fail(isOfThePlace ? 'counterparts.not-allowed' : 'catalogue.establishment-not-found')
}
