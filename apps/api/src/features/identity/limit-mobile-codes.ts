import type { Tx } from '../../platform/database.ts'
import { attemptKey, lockAttempts, noteAttempt, waitForKey } from './attempts.store.ts'
import { attemptLimits, refuseWhenWaiting } from './rules/attempt-limits.ts'

/**
 * Counts one code sent to a mobile number, for the account that asks and for the number: neither many numbers of one
 * person nor many people on one number make SMS without end.
 * @throws identity.too-many-attempts with `retryAfterSeconds`
 */
export async function limitMobileCodes(tx: Tx, { accountId, number }: { accountId: string; number: string }) {
  for (const key of [attemptKey('mobile-code', accountId), attemptKey('mobile-code', number)].sort()) {
    await lockAttempts(tx, key)
    refuseWhenWaiting(await waitForKey(tx, key, attemptLimits.mobileCode))
    await noteAttempt(tx, key, '')
  }
}
