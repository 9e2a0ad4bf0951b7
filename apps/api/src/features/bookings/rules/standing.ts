import type { OccurrenceStatus } from '@salles-ouvertes/contract'
import type { Slot } from '../../../platform/time.ts'

const leftOut: readonly OccurrenceStatus[] = ['refused', 'skipped', 'suspended', 'cancelled']

/** Whether this date takes place, or a decision may still give it its place. */
export const isStanding = ({ status }: { readonly status: OccurrenceStatus }): boolean => !leftOut.includes(status)

/** Refused alone, while the others were accepted. */
export const isRefused = ({ status }: { readonly status: OccurrenceStatus }): boolean => status === 'refused'

/** How many dates were asked, holidays and the like left aside, and how many of them stand. */
export function countSessions(all: readonly { readonly status: OccurrenceStatus }[]): {
  asked: number
  standing: number
} {
  const asked = all.filter(({ status }) => status !== 'skipped')
  return { asked: asked.length, standing: asked.filter(isStanding).length }
}

/** Those that have begun are used, whatever is decided afterwards; the others may still change. */
export function sessionsByTime<O extends { readonly startsAt: Date }>(
  sessions: readonly O[],
  now: Date,
): { toCome: O[]; begun: O[] } {
  return {
    toCome: sessions.filter(({ startsAt }) => startsAt > now),
    begun: sessions.filter(({ startsAt }) => startsAt <= now),
  }
}

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

/** First start and last end of some dates, of which there is always one. */
export function wholePeriod(slots: readonly Slot[]): Slot {
  if (slots.length === 0) throw new Error('a booking without a date')
  return {
    startsAt: new Date(Math.min(...slots.map(({ startsAt }) => startsAt.getTime()))),
    endsAt: new Date(Math.max(...slots.map(({ endsAt }) => endsAt.getTime()))),
  }
}
