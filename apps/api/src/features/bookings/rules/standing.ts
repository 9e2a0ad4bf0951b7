import type { OccurrenceStatus } from '@salles-ouvertes/contract'

const leftOut: readonly OccurrenceStatus[] = ['refused', 'skipped', 'suspended', 'cancelled']

/** Whether this date takes place, or a decision may still give it its place. */
export const isStanding = ({ status }: { readonly status: OccurrenceStatus }): boolean => !leftOut.includes(status)

/**
 * The dates a booking is about. Those left out one by one are kept aside with their reason; of a booking that ended as
 * a whole, the dates it had are still what it is about. Source: docs/rules/series.md §3.
 */
export function standingOf<O extends { readonly status: OccurrenceStatus }>(occurrences: readonly O[]): O[] {
  const standing = occurrences.filter(isStanding)
  if (standing.length > 0) return standing
  const asked = occurrences.filter(({ status }) => status !== 'skipped')
  return asked.length > 0 ? asked : [...occurrences]
}
