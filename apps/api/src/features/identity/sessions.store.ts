import { and, desc, eq, isNull, ne, sql } from 'drizzle-orm'
import type { Deps } from '../../deps.ts'
import type { AccountActor } from '../../platform/actor.ts'
import { clockNow } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { newId, newToken, sha256 } from '../../platform/ids.ts'
import { sessionTable } from './identity.tables.ts'
import { actorOfAccount } from './people.store.ts'
import { sessionLimits } from './rules/session-lifetime.ts'

export type SessionRow = typeof sessionTable.$inferSelect
export type OpenedSession = { actor: AccountActor; sessionId: string; refreshToken: string; expiresAt: Date }
type SealerDeps = Pick<Deps, 'sealer'>

const tokenPlace = 'session.refresh'

/** Opaque to browsers, and only ours: the session's id is inside, so that an old token is recognised for what it is. */
export const newRefreshToken = (deps: SealerDeps, sessionId: string): string =>
  deps.sealer.seal(`${sessionId} ${newToken()}${newToken()}`, tokenPlace)

/** Session that a refresh token was made for; null when it was not made here. */
export function sessionOfToken(deps: SealerDeps, token: string): string | null {
  try {
    return deps.sealer.open(token, tokenPlace).split(' ')[0] ?? null
  } catch {
    return null
  }
}

/** Opens a session of an account; the transaction must act as it. */
export async function openSession(
  deps: SealerDeps,
  tx: Tx,
  accountId: string,
  userAgent: string | null,
): Promise<OpenedSession> {
  const id = newId()
  const now = await clockNow(tx)
  const actor = await actorOfAccount(tx, accountId, id)
  const isStaff = actor.grants.length > 0
  const limits = sessionLimits(now, now, isStaff)
  const refreshToken = newRefreshToken(deps, id)
  await tx.insert(sessionTable).values({
    id,
    accountId,
    refreshHash: sha256(refreshToken),
    rotatedAt: now,
    isStaff,
    userAgent: userAgent?.slice(0, 200) ?? null,
    createdAt: now,
    lastSeenAt: now,
    ...limits,
  })
  return { actor, sessionId: id, refreshToken, expiresAt: limits.expiresAt }
}

export async function findSessionForUpdate(tx: Tx, sessionId: string): Promise<SessionRow | null> {
  const [row] = await tx.select().from(sessionTable).where(eq(sessionTable.id, sessionId)).for('update')
  return row ?? null
}

export async function saveSession(tx: Tx, sessionId: string, changes: Partial<SessionRow>): Promise<void> {
  await tx.update(sessionTable).set(changes).where(eq(sessionTable.id, sessionId))
}

/** Sessions of the transaction's account that were not ended, the latest first; some may have run out. */
export function selectOpenSessions(tx: Tx, accountId: string): Promise<SessionRow[]> {
  return tx
    .select()
    .from(sessionTable)
    .where(and(eq(sessionTable.accountId, accountId), isNull(sessionTable.endedAt)))
    .orderBy(desc(sessionTable.lastSeenAt))
}

export async function endSessionRow(tx: Tx, sessionId: string, endReason: string): Promise<boolean> {
  const ended = await tx
    .update(sessionTable)
    .set({ endedAt: await clockNow(tx), endReason })
    .where(and(eq(sessionTable.id, sessionId), isNull(sessionTable.endedAt)))
  return ended.rowCount === 1
}

export async function endOtherSessions(
  tx: Tx,
  accountId: string,
  kept: string | null,
  endReason: string,
): Promise<void> {
  await tx
    .update(sessionTable)
    .set({ endedAt: await clockNow(tx), endReason })
    .where(
      and(
        eq(sessionTable.accountId, accountId),
        isNull(sessionTable.endedAt),
        kept ? ne(sessionTable.id, kept) : undefined,
      ),
    )
}

/** Account of a session, whatever its state, before anybody is known; null when there is none. */
export async function findSessionOwner(tx: Tx, sessionId: string): Promise<string | null> {
  const { rows } = await tx.execute<{ account_id: string }>(
    sql`SELECT account_id FROM find_session(${sessionId}::uuid)`,
  )
  return rows[0]?.account_id ?? null
}

/** Lets the live sessions of an account last so much longer: the demonstration's clock was moved under them. */
export async function postponeSessions(tx: Tx, accountId: string, minutes: number): Promise<void> {
  const later = sql`make_interval(mins => ${minutes})`
  await tx
    .update(sessionTable)
    .set({
      idleExpiresAt: sql`${sessionTable.idleExpiresAt} + ${later}`,
      expiresAt: sql`${sessionTable.expiresAt} + ${later}`,
    })
    .where(and(eq(sessionTable.accountId, accountId), isNull(sessionTable.endedAt)))
}
