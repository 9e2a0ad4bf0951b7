import type { Deps } from '../../deps.ts'
import { type AccountActor, visitor } from '../../platform/actor.ts'
import { inReadOnly, inTransaction } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import * as audit from '../audit/index.ts'
import { getAccount, saveAccount } from './accounts.store.ts'
import { attemptKey, forgetAttempts, lockAttempts, noteAttempt, waitForKey } from './attempts.store.ts'
import { hashPassword, isPasswordRight } from './passwords.ts'
import { attemptLimits, refuseWhenWaiting } from './rules/attempt-limits.ts'
import { checkPassword } from './rules/password-strength.ts'
import { endOtherSessions } from './sessions.store.ts'

export type ChangePassword = { currentPassword: string; newPassword: string }

/**
 * Changes the actor's password; every other session ends. Somebody who only ever came by link sets a first one.
 * Tries count with those of sign-in, so that a stolen session does not serve to guess.
 * @throws identity.weak-password, identity.too-many-attempts, identity.wrong-credentials, request.busy
 */
export async function changePassword(
  deps: Pick<Deps, 'db'>,
  actor: AccountActor,
  input: ChangePassword,
): Promise<void> {
  const account = await inReadOnly(deps, actor, (tx) => getAccount(tx, actor.accountId))
  checkPassword(input.newPassword, account.email)
  const key = attemptKey('sign-in', account.email)
  if (account.passwordHash !== null) {
    await inTransaction(deps, visitor, async (tx) => {
      await lockAttempts(tx, key)
      refuseWhenWaiting(await waitForKey(tx, key, attemptLimits.accountSignIn))
      await noteAttempt(tx, key, '')
    })
    if (!(await isPasswordRight(account.passwordHash, input.currentPassword))) fail('identity.wrong-credentials')
  }
  const passwordHash = await hashPassword(input.newPassword)
  await inTransaction(deps, actor, async (tx) => {
    await saveAccount(tx, actor.accountId, { passwordHash })
    await forgetAttempts(tx, key)
    await endOtherSessions(tx, actor.accountId, actor.sessionId, 'password-changed')
    await audit.record(tx, actor, { action: 'account.change-password', subjectId: actor.accountId })
  })
}
