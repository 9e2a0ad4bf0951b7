import type { OccupancyKind, OccurrenceReason, SessionOutcome } from '@salles-ouvertes/contract'
import { elapsedMinutes, isOnGrid, toLocal, type Slot, type TimeZone } from '../../../platform/time.ts'
import type { Reach } from './request-dates.ts'
import type { RequestLimits } from './request-facts.ts'

/** What is known of one slot that somebody would like. */
export type AskedSession = Slot & {
  readonly closedBecause: string | null
  readonly takenBy: OccupancyKind | null
}
export type SessionLimits = Pick<RequestLimits, 'minMinutes' | 'maxMinutes' | 'gridMinutes'>

/**
 * Whether the slot may be asked, else the first rule in its way, as sending would refuse it: reach, length, step,
 * opening, then the neighbour. Source: docs/rules/series.md §4.
 */
export function sessionOutcome(
  zone: TimeZone,
  session: AskedSession,
  limits: SessionLimits,
  reach: Reach,
): Exclude<SessionOutcome, 'school-holiday' | 'public-holiday' | 'no-such-hour'> {
  const minutes = elapsedMinutes(session)
  if (session.startsAt < reach.earliest) return 'too-late'
  if (toLocal(zone, session.startsAt).date > reach.lastDate) return 'too-far'
  if (minutes < limits.minMinutes) return 'too-short'
  if (minutes > limits.maxMinutes) return 'too-long'
  if (!isOnGrid(zone, session.startsAt, limits.gridMinutes)) return 'off-grid'
  if (session.closedBecause !== null) return 'closed'
  return session.takenBy === null ? 'free' : 'taken'
}

/** Why a date is kept aside when the series is asked without it. */
export const reasonOfDropped: Record<SessionOutcome, OccurrenceReason> = {
  free: 'dropped',
  'school-holiday': 'school-holiday',
  'public-holiday': 'public-holiday',
  'no-such-hour': 'closed',
  'too-late': 'dropped',
  'too-far': 'dropped',
  'too-short': 'dropped',
  'too-long': 'dropped',
  'off-grid': 'dropped',
  closed: 'closed',
  taken: 'taken',
}
