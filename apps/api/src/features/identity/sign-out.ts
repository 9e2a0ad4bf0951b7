import type { Deps } from '../../deps.ts'
import { type Actor, systemActor } from '../../platform/actor.ts'
import { actAsAccount, inTransaction } from '../../platform/database.ts'
import * as audit from '../audit/index.ts'
import { endSessionRow, findSessionOwner, sessionOfToken } from './sessions.store.ts'

/** Ends the session in hand, named by the actor or, when its short token has run out, by the refresh token. */
export function signOut(deps: Pick<Deps, 'db' | 'sealer'>, actor: Actor, refreshToken: string | null): Promise<void> {
  return inTransaction(deps, actor.kind === 'account' ? actor : systemActor(null), async (tx) => {
    const own = actor.kind === 'account' ? actor.sessionId : null
    const sessionId = own ?? (refreshToken === null ? null : sessionOfToken(deps, refreshToken))
    const accountId = sessionId && (await findSessionOwner(tx, sessionId))
    if (!sessionId || !accountId) return
    await actAsAccount(tx, accountId)
    if (await endSessionRow(tx, sessionId, 'signed-out')) {
      await audit.record(tx, actor, { action: 'session.end', subjectId: sessionId })
    }
  })
}
