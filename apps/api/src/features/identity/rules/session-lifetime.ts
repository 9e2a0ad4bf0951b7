const minute = 60_000
const day = 24 * 60 * minute

/** A refresh token just replaced still answers with its successor: the answer may have been lost on the way. */
export const graceMilliseconds = 30_000

export type SessionTimes = { idleExpiresAt: Date; expiresAt: Date; endedAt: Date | null }

/**
 * When a session used at `now` ends: unused (14 days; staff 60 minutes) and at the latest (30 days; staff 12 hours after
 * `createdAt`). Source: decision on sign-in; staff stations are shared.
 */
export function sessionLimits(createdAt: Date, now: Date, isStaff: boolean): { idleExpiresAt: Date; expiresAt: Date } {
  const expiresAt = new Date(createdAt.getTime() + (isStaff ? 12 * 60 * minute : 30 * day))
  const idle = now.getTime() + (isStaff ? 60 * minute : 14 * day)
  return { idleExpiresAt: new Date(Math.min(idle, expiresAt.getTime())), expiresAt }
}

/** Does the session still open doors at `now`? */
export const isAlive = (session: SessionTimes, now: Date): boolean =>
  session.endedAt === null && session.idleExpiresAt > now && session.expiresAt > now

export type RefreshAnswer = 'rotate' | 'repeat' | 'ended' | 'reuse'

/**
 * What a refresh token deserves: a successor, the same successor again, nothing, or, when somebody plays an old one,
 * the end of the session, since a thief and its owner cannot be told apart.
 */
export function refreshAnswer(
  session: SessionTimes & { refreshHash: string; previousRefreshHash: string | null; rotatedAt: Date },
  hash: string,
  now: Date,
): RefreshAnswer {
  if (!isAlive(session, now)) return 'ended'
  if (session.refreshHash === hash) return 'rotate'
  const isRecent = now.getTime() - session.rotatedAt.getTime() <= graceMilliseconds
  return session.previousRefreshHash === hash && isRecent ? 'repeat' : 'reuse'
}
