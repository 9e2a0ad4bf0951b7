import type { Role } from '@salles-ouvertes/contract'
import { holds, tenantsOf, type Actor } from '../../../platform/actor.ts'
import { fail } from '../../../platform/errors.ts'

/** Those who keep the week of the place, and the officer of its owner. Each decision is judged again by its own right. */
const treaters: readonly Role[] = ['establishment-head', 'decider', 'town-clerk', 'tenant-officer']

/**
 * The actor may see what works touch in this establishment. Source: docs/rules/works.md §1.
 * @throws works.not-found they are of a tenant the actor does not work for
 * @throws works.not-allowed the actor works there with another role, or elsewhere in the tenant
 */
export function assertTreats(actor: Actor, place: { tenantId: string; establishmentId: string }): void {
  if (!tenantsOf(actor).includes(place.tenantId)) fail('works.not-found')
  if (!holds(actor, treaters, place)) fail('works.not-allowed')
}
