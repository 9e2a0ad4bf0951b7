import type { RefusedSessions } from '@salles-ouvertes/contract'
import { fail } from '../../../platform/errors.ts'

export type SplitSessions<O> = {
  accepted: O[]
  refused: { sessions: O[]; reason: RefusedSessions['reason']; text: string }[]
}

/**
 * A request accepted in part: the sessions that stand and are not named are accepted. Source: docs/rules/series.md §5.
 * @throws bookings.unknown-session one that is named does not stand, or is named twice
 * @throws bookings.nothing-accepted all are refused: that is another decision
 * @throws bookings.reason-required the motive `other` without words
 */
export function splitSessions<O extends { readonly id: string }>(
  standing: readonly O[],
  refused: readonly RefusedSessions[],
): SplitSessions<O> {
  const named = refused.flatMap(({ occurrenceIds }) => occurrenceIds)
  sessionsNamed(standing, named)
  if (refused.some(({ reason, text }) => reason === 'other' && text.trim() === '')) fail('bookings.reason-required')
  const accepted = standing.filter(({ id }) => !named.includes(id))
  if (accepted.length === 0) fail('bookings.nothing-accepted')
  return {
    accepted,
    refused: refused.map(({ occurrenceIds, reason, text }) => ({
      sessions: standing.filter(({ id }) => occurrenceIds.includes(id)),
      reason,
      text: text.trim(),
    })),
  }
}

/** The sessions of these ids, by start. @throws bookings.unknown-session one does not stand, or is named twice */
export function sessionsNamed<O extends { readonly id: string }>(standing: readonly O[], ids: readonly string[]): O[] {
  const sessions = standing.filter(({ id }) => ids.includes(id))
  if (sessions.length !== ids.length) fail('bookings.unknown-session')
  return sessions
}
