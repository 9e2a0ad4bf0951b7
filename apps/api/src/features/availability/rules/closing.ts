import type { Role } from '@salles-ouvertes/contract'
import { type Actor, grantsFor, holds, tenantsOf } from '../../../platform/actor.ts'
import { fail } from '../../../platform/errors.ts'
import { addMinutes, elapsedMinutes, type Instant, type Slot } from '../../../platform/time.ts'

/** Who keeps the week of an establishment: sees it whole, closes rooms and opens them again. */
export const planners: readonly Role[] = ['establishment-head', 'decider', 'town-clerk']

export type PlannedEstablishment = { tenantId: string; establishmentId: string }

/**
 * The actor keeps the week of this establishment.
 * @throws catalogue.establishment-not-found it belongs to a tenant the actor does not work for
 * @throws availability.not-allowed the actor works there with another role, or elsewhere in the tenant
 */
export function assertPlans(actor: Actor, establishment: PlannedEstablishment): void {
  if (!tenantsOf(actor).includes(establishment.tenantId)) fail('catalogue.establishment-not-found')
  if (!holds(actor, planners, establishment)) fail('availability.not-allowed')
}

/**
 * Whether the actor reads the confidential words of what is kept: the people of the establishment itself, and the clerk
 * of a commune, whose halls have no other. Source: docs/rules/own-use.md §2.
 */
export const readsLabels = (actor: Actor, establishment: PlannedEstablishment): boolean =>
  grantsFor(actor, planners, establishment).some(
    ({ role, establishmentId }) => establishmentId !== null || role === 'town-clerk',
  )

const day = 24 * 60
const shortestMinutes = 15
const longestMinutes = 400 * day
const furthestMinutes = 1100 * day

/**
 * A closure lasts from a quarter of an hour to 400 days, is not over and ends within three years.
 * @throws availability.invalid-slot
 */
export function checkClosurePeriod(period: Slot, now: Instant): void {
  const minutes = elapsedMinutes(period)
  if (minutes < shortestMinutes || minutes > longestMinutes) fail('availability.invalid-slot')
  if (period.endsAt <= now || period.endsAt > addMinutes(now, furthestMinutes)) fail('availability.invalid-slot')
}
