import { fail } from '../../../platform/errors.ts'

export type AttemptLimit = { windowMinutes: number; max: number }

/** How often each thing may be tried before one waits; the counts are shared by every process. */
export const attemptLimits = {
  accountSignIn: { windowMinutes: 15, max: 10 },
  addressSignIn: { windowMinutes: 15, max: 100 },
  signInLink: { windowMinutes: 60, max: 3 },
  registration: { windowMinutes: 60, max: 5 },
  /** Of an account, and of a number whoever asks. */
  mobileCode: { windowMinutes: 60, max: 3 },
  calendarReading: { windowMinutes: 60, max: 60 },
} as const satisfies Record<string, AttemptLimit>

/** Earlier attempts inside the window: how many, and when the oldest was. */
export type AttemptCount = { count: number; oldest: Date | null }

/** Seconds before one more attempt is allowed, 0 when it is now. */
export function waitSeconds(attempts: AttemptCount, limit: AttemptLimit, now: Date): number {
  if (attempts.count < limit.max || !attempts.oldest) return 0
  const until = attempts.oldest.getTime() + limit.windowMinutes * 60_000
  return Math.max(1, Math.ceil((until - now.getTime()) / 1000))
}

/** @throws identity.too-many-attempts with `retryAfterSeconds` */
export function refuseWhenWaiting(seconds: number): void {
  if (seconds > 0) fail('identity.too-many-attempts', { retryAfterSeconds: seconds })
}
