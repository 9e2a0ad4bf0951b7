import type { Deps } from '../../deps.ts'
import { visitor } from '../../platform/actor.ts'
import { inTransaction } from '../../platform/database.ts'
import { publish } from '../../platform/outbox.ts'
import * as audit from '../audit/index.ts'
import { findAccountByEmail, insertAccount, plainEmail } from './accounts.store.ts'
import { attemptKey, lockAttempts, noteAttempt, waitForKey } from './attempts.store.ts'
import { hashPassword } from './passwords.ts'
import { offerSignInLink } from './request-sign-in-link.ts'
import { attemptLimits, refuseWhenWaiting } from './rules/attempt-limits.ts'
import { checkPassword } from './rules/password-strength.ts'

export type RegisterAccount = {
  email: string
  givenName: string
  familyName: string
  phone?: string
  password: string
  /** Network address that asks, null for the demonstration's own data. */
  ip: string | null
}

/**
 * Makes an account that waits for its address to be verified. An address that already has one gets a sign-in link
 * instead, and the caller the same answer, after the same work.
 * @throws identity.weak-password, identity.too-many-attempts, request.busy
 */
export async function registerAccount(deps: Pick<Deps, 'db'>, input: RegisterAccount): Promise<void> {
  const email = plainEmail(input.email)
  checkPassword(input.password, email)
  if (input.ip !== null) await admitRegistration(deps, input.ip)
  const passwordHash = await hashPassword(input.password)
  await inTransaction(deps, visitor, async (tx) => {
    const { givenName, familyName, phone = null } = input
    const accountId = await insertAccount(tx, { email, givenName, familyName, phone, passwordHash })
    if (!accountId) return offerSignInLink(tx, email, await findAccountByEmail(tx, email))
    await audit.record(tx, visitor, { action: 'account.register', subjectId: accountId })
    await publish(tx, { type: 'account.registered', tenantId: null, accountId })
  })
}

/** Before the slow hash, so that a burst of sign-ups stops here. */
function admitRegistration(deps: Pick<Deps, 'db'>, ip: string): Promise<void> {
  return inTransaction(deps, visitor, async (tx) => {
    const key = attemptKey('registration', ip)
    await lockAttempts(tx, key)
    refuseWhenWaiting(await waitForKey(tx, key, attemptLimits.registration))
    await noteAttempt(tx, key, '')
  })
}
