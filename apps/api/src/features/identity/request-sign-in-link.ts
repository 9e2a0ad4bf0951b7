import type { Deps } from '../../deps.ts'
import { visitor } from '../../platform/actor.ts'
import { inTransaction, type Tx } from '../../platform/database.ts'
import { publish } from '../../platform/outbox.ts'
import * as audit from '../audit/index.ts'
import { type AccountRow, findAccountByEmail, plainEmail } from './accounts.store.ts'
import { attemptKey, lockAttempts, noteAttempt, waitForKey } from './attempts.store.ts'
import { attemptLimits } from './rules/attempt-limits.ts'

/** Sends a sign-in link to the address if it has an account, three times an hour at most. Nobody learns which it was. */
export function requestSignInLink(deps: Pick<Deps, 'db'>, input: { email: string }): Promise<void> {
  return inTransaction(deps, visitor, async (tx) => {
    const email = plainEmail(input.email)
    const account = await findAccountByEmail(tx, email)
    await offerSignInLink(tx, email, account)
  })
}

/** Publishes the request of a link for an account, unless its address has had enough of them. */
export async function offerSignInLink(tx: Tx, email: string, account: AccountRow | null): Promise<void> {
  const key = attemptKey('link', email)
  await lockAttempts(tx, key)
  const isTooMuch = (await waitForKey(tx, key, attemptLimits.signInLink)) > 0
  if (isTooMuch) return
  await noteAttempt(tx, key, '')
  if (!account || account.disabledAt) return
  await audit.record(tx, visitor, { action: 'account.request-link', subjectId: account.id })
  await publish(tx, { type: 'account.link-requested', tenantId: null, accountId: account.id })
}
