import type { Deps } from '../../deps.ts'
import { visitor } from '../../platform/actor.ts'
import { inTransaction } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { clockNow } from '../../platform/clock.ts'
import * as audit from '../audit/index.ts'
import { getAccount, saveAccount } from './accounts.store.ts'
import { consumeLink } from './links.ts'
import { type OpenedSession, openSession } from './sessions.store.ts'

export type OpenByLink = { token: string; userAgent: string | null }

/**
 * Opens a session with a link received by mail, once; the address is thereby verified.
 * @throws identity.link-invalid, identity.link-expired
 */
export function exchangeSignInLink(deps: Pick<Deps, 'db' | 'sealer'>, input: OpenByLink): Promise<OpenedSession> {
  return inTransaction(deps, visitor, async (tx) => {
    const { accountId } = await consumeLink(tx, input.token, ['sign-in'])
    const account = await getAccount(tx, accountId)
    if (account.disabledAt) fail('identity.link-invalid')
    // A password set before the address was proved may be a stranger's: it dies with the proof.
    if (!account.emailVerifiedAt) {
      await saveAccount(tx, accountId, { emailVerifiedAt: await clockNow(tx), passwordHash: null })
    }
    const opened = await openSession(deps, tx, accountId, input.userAgent)
    await audit.record(tx, opened.actor, {
      action: 'session.open',
      subjectId: opened.sessionId,
      details: { by: 'link' },
    })
    return opened
  })
}
