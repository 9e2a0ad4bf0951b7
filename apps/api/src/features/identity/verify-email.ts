import type { Deps } from '../../deps.ts'
import { visitor } from '../../platform/actor.ts'
import { clockNow } from '../../platform/clock.ts'
import { inTransaction } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import * as audit from '../audit/index.ts'
import { getAccount, saveAccount } from './accounts.store.ts'
import type { OpenByLink } from './exchange-sign-in-link.ts'
import { consumeLink } from './links.ts'
import { type OpenedSession, openSession } from './sessions.store.ts'

/**
 * Proves the address of a new account with the link it received, and signs in.
 * @throws identity.link-invalid, identity.link-expired
 */
export function verifyEmail(deps: Pick<Deps, 'db' | 'sealer'>, input: OpenByLink): Promise<OpenedSession> {
  return inTransaction(deps, visitor, async (tx) => {
    const { accountId } = await consumeLink(tx, input.token, ['verify-email'])
    const account = await getAccount(tx, accountId)
    if (account.disabledAt) fail('identity.link-invalid')
    await saveAccount(tx, accountId, { emailVerifiedAt: account.emailVerifiedAt ?? (await clockNow(tx)) })
    const opened = await openSession(deps, tx, accountId, input.userAgent)
    await audit.record(tx, opened.actor, { action: 'account.verify-email', subjectId: accountId })
    return opened
  })
}
