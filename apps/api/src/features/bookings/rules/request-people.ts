import type { RoomConfiguration } from '@salles-ouvertes/contract'
import { formatIso, type Slot } from '../../../platform/time.ts'
import { fullPlaces } from './crowd.ts'
import { refusedIf, type RequestCheck } from './request-check.ts'
import type { RequestFacts, RoomCapacities } from './request-facts.ts'

/** The room, set out as asked. Source: docs/rules/spaces.md §2. */
export function capacityCheck({
  headcount,
  configuration,
  limits,
}: Pick<RequestFacts, 'headcount' | 'configuration'> & { limits: RoomCapacities }): RequestCheck {
  const capacity = capacityFor(limits, configuration)
  const isOver = headcount !== null && headcount > capacity
  return { code: 'bookings.over-capacity', outcome: refusedIf(isOver), params: { headcount, configuration, capacity } }
}

/** People the room takes set out that way. Source: docs/rules/spaces.md §2. */
export function capacityFor(limits: RoomCapacities, configuration: RoomConfiguration): number {
  const stated = { seated: limits.capacity, standing: limits.standingCapacity, sport: limits.sportCapacity }
  return stated[configuration] ?? limits.capacity
}

/** Rule 10: floors and buildings, at each instant, with everybody who is there. */
export function buildingCheck({
  crowd,
  slots,
  headcount,
  zone,
}: Pick<RequestFacts, 'crowd' | 'headcount' | 'zone'> & { slots: readonly Slot[] }): RequestCheck {
  const [worst] = fullPlaces(crowd, slots, headcount ?? 0)
  const starts = (worst?.slots ?? []).map(({ startsAt }) => formatIso(zone, startsAt))
  const params = worst ? { place: worst.limit.name, limit: worst.limit.maxPeople, people: worst.people, starts } : {}
  return { code: 'bookings.building-full', outcome: refusedIf(worst !== undefined), params }
}
