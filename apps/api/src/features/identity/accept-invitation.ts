import type { Deps } from '../../deps.ts'
import { visitor } from '../../platform/actor.ts'
import { clockNow } from '../../platform/clock.ts'
import { inReadOnly, inTransaction } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import * as audit from '../audit/index.ts'
import { getAccount, saveAccount } from './accounts.store.ts'
import { consumeLink, getLiveLink } from './links.ts'
import { hashPassword } from './passwords.ts'
import { checkPassword } from './rules/password-strength.ts'
import { endOtherSessions, type OpenedSession, openSession } from './sessions.store.ts'

export type AcceptInvitation = { token: string; password: string; userAgent: string | null }

/**
 * An invited person chooses a password with the link received, and signs in; older sessions end.
 * The link is looked at before the slow hash, so that a made-up token costs nothing, and used up after it.
 * @throws identity.link-invalid, identity.link-expired, identity.weak-password, request.busy
 */
export async function acceptInvitation(
  deps: Pick<Deps, 'db' | 'sealer'>,
  input: AcceptInvitation,
): Promise<OpenedSession> {
  await inReadOnly(deps, visitor, (tx) => getLiveLink(tx, input.token, ['invitation']))
  checkPassword(input.password, '')
  const passwordHash = await hashPassword(input.password)
  return inTransaction(deps, visitor, async (tx) => {
    const { accountId } = await consumeLink(tx, input.token, ['invitation'])
    const account = await getAccount(tx, accountId)
    if (account.disabledAt) fail('identity.link-invalid')
    checkPassword(input.password, account.email)
    const emailVerifiedAt = account.emailVerifiedAt ?? (await clockNow(tx))
    await saveAccount(tx, accountId, { passwordHash, emailVerifiedAt })
    await endOtherSessions(tx, accountId, null, 'password-changed')
    const opened = await openSession(deps, tx, accountId, input.userAgent)
    await audit.record(tx, opened.actor, { action: 'account.accept-invitation', subjectId: accountId })
    return opened
  })
}
