import type { OccurrenceStatus } from '@salles-ouvertes/contract'
import { fail } from '../../../platform/errors.ts'
import type { Instant, LocalDate } from '../../../platform/time.ts'

/** Civil days of the place, both included; `lastDay` null: without an end. Some of their sessions, or all. */
export interface StoppedPeriod {
  as: 'ended' | 'suspended'
  firstDay: LocalDate
  lastDay: LocalDate | null
  occurrenceIds?: readonly string[] | undefined
}

interface Session {
  readonly id: string
  readonly startsAt: Instant
  /** `YYYY-MM-DD`, where the room is. */
  readonly localDate: string
  readonly status: OccurrenceStatus
}

/**
 * Sessions that a decision stops: granted, or suspended before when they are given up for good, to come, and within its
 * days. `kept` are the granted or suspended ones that it leaves. Source: docs/rules/agreement.md §10.
 * @throws bookings.unknown-session one that is named is not among them; bookings.session-past there is none
 */
export function sessionsToStop<S extends Session>(
  dates: readonly S[],
  { as, firstDay, lastDay, occurrenceIds }: StoppedPeriod,
  now: Instant,
): { stopped: S[]; kept: S[] } {
  const living = dates.filter(({ status }) => status === 'accepted' || status === 'suspended')
  const possible = living.filter(
    ({ startsAt, localDate, status }) =>
      startsAt > now &&
      localDate >= firstDay &&
      (lastDay === null || localDate <= lastDay) &&
      (as === 'ended' || status === 'accepted'),
  )
  const stopped = occurrenceIds ? possible.filter(({ id }) => occurrenceIds.includes(id)) : possible
  if (occurrenceIds && stopped.length !== occurrenceIds.length) fail('bookings.unknown-session')
  if (stopped.length === 0) fail('bookings.session-past')
  const byStart = (a: S, b: S) => a.startsAt.getTime() - b.startsAt.getTime()
  return { stopped: stopped.toSorted(byStart), kept: living.filter((date) => !stopped.includes(date)) }
}
