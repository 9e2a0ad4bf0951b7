import type { Tx } from '../../platform/database.ts'
import { attemptKey, lockAttempts, noteAttempt, waitForKey } from './attempts.store.ts'
import { attemptLimits, refuseWhenWaiting } from './rules/attempt-limits.ts'

/**
 * Counts one reading of a calendar's address, whichever process serves it.
 * @throws identity.too-many-attempts with `retryAfterSeconds`
 */
export async function limitCalendarReadings(tx: Tx, linkId: string): Promise<void> {
  const key = attemptKey('calendar', linkId)
  await lockAttempts(tx, key)
  refuseWhenWaiting(await waitForKey(tx, key, attemptLimits.calendarReading))
  // Under no network address: calendars read on behalf of many people, and their readings must not stop a sign-in.
  await noteAttempt(tx, key, '')
}
