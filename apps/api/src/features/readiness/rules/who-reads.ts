import type { Role } from '@salles-ouvertes/contract'
import { type Actor, holds, tenantsOf } from '../../../platform/actor.ts'
import { fail } from '../../../platform/errors.ts'

type Place = { tenantId: string; establishmentId: string }

/** Those who keep the week of the place, and the officer of its owner. */
const whoAnswers: readonly Role[] = ['establishment-head', 'decider', 'town-clerk', 'tenant-officer']
/** With them, who opens the doors. */
const whoWatches: readonly Role[] = [...whoAnswers, 'caretaker']

/**
 * The actor reads what was found of the sessions to come, and may look again. Source: docs/rules/readiness.md, 8.
 * @throws readiness.not-found for anybody else
 */
export const assertWatches = (actor: Actor, place: Place): void => assertHolds(actor, whoWatches, place)

/** The actor reads the figures of the doors. @throws readiness.not-found for anybody else */
export const assertReadsFigures = (actor: Actor, place: Place): void => assertHolds(actor, whoAnswers, place)

function assertHolds(actor: Actor, roles: readonly Role[], place: Place): void {
  if (!tenantsOf(actor).includes(place.tenantId) || !holds(actor, roles, place)) fail('readiness.not-found')
}
