import type { Deps } from '../../deps.ts'
import { visitor } from '../../platform/actor.ts'
import { actAsAccount, inTransaction } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { publish } from '../../platform/outbox.ts'
import * as audit from '../audit/index.ts'
import { type AccountRow, findAccountByEmail, plainEmail } from './accounts.store.ts'
import { attemptKey, forgetAttempts, lockAttempts, noteAttempt, waitForAddress, waitForKey } from './attempts.store.ts'
import { isPasswordRight } from './passwords.ts'
import { attemptLimits, refuseWhenWaiting } from './rules/attempt-limits.ts'
import { type OpenedSession, openSession } from './sessions.store.ts'

export type Client = { ip: string; userAgent: string | null }
export type SignIn = { email: string; password: string; client: Client }
type SignInDeps = Pick<Deps, 'db' | 'sealer'>

/**
 * Opens a session for an address and its password. Two transactions: the attempt counts before the slow hash, which
 * holds no connection; an unknown address takes the same time and gets the same answer.
 * @throws identity.too-many-attempts, identity.wrong-credentials, identity.email-not-verified, request.busy
 */
export async function signIn(deps: SignInDeps, input: SignIn): Promise<OpenedSession> {
  const email = plainEmail(input.email)
  const key = attemptKey('sign-in', email)
  const account = await admitAttempt(deps, email, key, input.client.ip)
  const isRight = await isPasswordRight(account?.passwordHash ?? null, input.password)
  if (!account || !isRight || account.disabledAt) fail('identity.wrong-credentials')
  if (!account.emailVerifiedAt) await askToVerify(deps, account.id, email)
  return inTransaction(deps, visitor, async (tx) => {
    await actAsAccount(tx, account.id)
    await forgetAttempts(tx, key)
    const opened = await openSession(deps, tx, account.id, input.client.userAgent)
    await audit.record(tx, opened.actor, {
      action: 'session.open',
      subjectId: opened.sessionId,
      details: { by: 'password' },
    })
    return opened
  })
}

function admitAttempt(deps: SignInDeps, email: string, key: string, ip: string): Promise<AccountRow | null> {
  return inTransaction(deps, visitor, async (tx) => {
    await lockAttempts(tx, key)
    refuseWhenWaiting(await waitForKey(tx, key, attemptLimits.accountSignIn))
    refuseWhenWaiting(await waitForAddress(tx, ip, attemptLimits.addressSignIn))
    await noteAttempt(tx, key, ip)
    return findAccountByEmail(tx, email)
  })
}

/** Whoever knows the password of an account is told that it waits for its mail, and the mail is sent again. */
async function askToVerify(deps: SignInDeps, accountId: string, email: string): Promise<never> {
  await inTransaction(deps, visitor, async (tx) => {
    const key = attemptKey('link', email)
    await lockAttempts(tx, key)
    if ((await waitForKey(tx, key, attemptLimits.signInLink)) > 0) return
    await noteAttempt(tx, key, '')
    await publish(tx, { type: 'account.registered', tenantId: null, accountId })
  })
  fail('identity.email-not-verified')
}
