import { and, count, eq, gte, lt, min, sql } from 'drizzle-orm'
import { clockNow } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { newId, sha256 } from '../../platform/ids.ts'
import { signInAttemptTable } from './identity.tables.ts'
import { type AttemptLimit, waitSeconds } from './rules/attempt-limits.ts'

/** Counts are kept under a hash: no address of a stranger is stored. */
export const attemptKey = (
  kind: 'sign-in' | 'link' | 'registration' | 'calendar' | 'mobile-code',
  value: string,
): string => sha256(`${kind}:${value}`)

/** Counters of one key are read and written one transaction after the other, so that a burst counts as what it is. */
export async function lockAttempts(tx: Tx, key: string): Promise<void> {
  await tx.execute(sql`SELECT pg_advisory_xact_lock(hashtextextended(${key}, 0))`)
}

/** Seconds to wait before one more attempt under this key, 0 when it may go on. */
export async function waitForKey(tx: Tx, key: string, limit: AttemptLimit): Promise<number> {
  return waitWhere(tx, eq(signInAttemptTable.emailHash, key), limit)
}

/** As `waitForKey`, over everything one network address tried. */
export async function waitForAddress(tx: Tx, ip: string, limit: AttemptLimit): Promise<number> {
  return waitWhere(tx, eq(signInAttemptTable.ip, ip), limit)
}

async function waitWhere(tx: Tx, condition: ReturnType<typeof eq>, limit: AttemptLimit): Promise<number> {
  const now = await clockNow(tx)
  const since = new Date(now.getTime() - limit.windowMinutes * 60_000)
  const [row] = await tx
    .select({ count: count(), oldest: min(signInAttemptTable.at) })
    .from(signInAttemptTable)
    .where(and(condition, gte(signInAttemptTable.at, since)))
  return waitSeconds({ count: row?.count ?? 0, oldest: row?.oldest ?? null }, limit, now)
}

export async function noteAttempt(tx: Tx, key: string, ip: string): Promise<void> {
  await tx.insert(signInAttemptTable).values({ id: newId(), emailHash: key, ip, at: await clockNow(tx) })
}

/** The right person came: the failures of the key are forgotten, and with them those of everybody after a day. */
export async function forgetAttempts(tx: Tx, key: string): Promise<void> {
  const dayAgo = new Date((await clockNow(tx)).getTime() - 24 * 60 * 60_000)
  await tx.delete(signInAttemptTable).where(eq(signInAttemptTable.emailHash, key))
  await tx.delete(signInAttemptTable).where(lt(signInAttemptTable.at, dayAgo))
}
