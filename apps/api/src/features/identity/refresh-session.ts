import type { Deps } from '../../deps.ts'
import { systemActor } from '../../platform/actor.ts'
import { clockNow } from '../../platform/clock.ts'
import { actAsAccount, inTransaction, type Tx } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { sha256 } from '../../platform/ids.ts'
import * as audit from '../audit/index.ts'
import { actorOfAccount } from './people.store.ts'
import { refreshAnswer, sessionLimits } from './rules/session-lifetime.ts'
import { getAccount } from './accounts.store.ts'
import {
  endSessionRow,
  findSessionOwner,
  findSessionForUpdate,
  newRefreshToken,
  type OpenedSession,
  saveSession,
  type SessionRow,
  sessionOfToken,
} from './sessions.store.ts'

type RefreshDeps = Pick<Deps, 'db' | 'sealer'>

/**
 * Gives a session its next tokens. The token just replaced gets the same successor for 30 seconds; an older one ends the
 * session, and this must be kept: the refusal comes after the transaction.
 * @throws identity.session-ended
 */
export async function refreshSession(deps: RefreshDeps, token: string | null): Promise<OpenedSession> {
  const sessionId = token === null ? null : sessionOfToken(deps, token)
  if (token === null || sessionId === null) fail('identity.session-ended')
  const opened = await inTransaction(deps, systemActor(null), async (tx) => {
    const accountId = await findSessionOwner(tx, sessionId)
    if (!accountId) return null
    await actAsAccount(tx, accountId)
    const session = await findSessionForUpdate(tx, sessionId)
    const account = await getAccount(tx, accountId)
    return session && !account.disabledAt ? answer(deps, tx, session, token) : null
  })
  return opened ?? fail('identity.session-ended')
}

async function answer(deps: RefreshDeps, tx: Tx, session: SessionRow, token: string): Promise<OpenedSession | null> {
  switch (refreshAnswer(session, sha256(token), await clockNow(tx))) {
    case 'rotate':
      return rotate(deps, tx, session)
    case 'repeat':
      return repeat(deps, tx, session)
    case 'reuse':
      await endSessionRow(tx, session.id, 'token-reused')
      await audit.record(tx, systemActor(null), { action: 'session.end-by-reuse', subjectId: session.id })
      return null
    case 'ended':
      return null
  }
}

async function rotate(deps: RefreshDeps, tx: Tx, session: SessionRow): Promise<OpenedSession> {
  const now = await clockNow(tx)
  const actor = await actorOfAccount(tx, session.accountId, session.id)
  const isStaff = actor.grants.length > 0
  const limits = sessionLimits(session.createdAt, now, isStaff)
  const refreshToken = newRefreshToken(deps, session.id)
  await saveSession(tx, session.id, {
    refreshHash: sha256(refreshToken),
    previousRefreshHash: session.refreshHash,
    successorSealed: deps.sealer.seal(refreshToken, successorPlace(session.id)),
    rotatedAt: now,
    lastSeenAt: now,
    isStaff,
    ...limits,
  })
  await audit.record(tx, actor, { action: 'session.refresh', subjectId: session.id })
  return { actor, sessionId: session.id, refreshToken, expiresAt: limits.expiresAt }
}

async function repeat(deps: RefreshDeps, tx: Tx, session: SessionRow): Promise<OpenedSession | null> {
  if (!session.successorSealed) return null
  const actor = await actorOfAccount(tx, session.accountId, session.id)
  const refreshToken = deps.sealer.open(session.successorSealed, successorPlace(session.id))
  return { actor, sessionId: session.id, refreshToken, expiresAt: session.expiresAt }
}

const successorPlace = (sessionId: string) => `session.successor_sealed ${sessionId}`
