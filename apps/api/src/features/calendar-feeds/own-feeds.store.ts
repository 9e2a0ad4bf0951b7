import { and, desc, eq, gt, inArray, isNull, sql } from 'drizzle-orm'
import { clockNow } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { linkTokenTable, type LinkRow } from '../identity/index.ts'
import { feedPurposes } from './rules/feed-window.ts'

const ownFeeds = (accountId: string) =>
  and(
    eq(linkTokenTable.accountId, accountId),
    inArray(linkTokenTable.purpose, feedPurposes),
    isNull(linkTokenTable.revokedAt),
  )

/** Feeds of the account that still open, newest first. */
export async function liveFeeds(tx: Tx, accountId: string): Promise<LinkRow[]> {
  return tx
    .select()
    .from(linkTokenTable)
    .where(and(ownFeeds(accountId), gt(linkTokenTable.expiresAt, await clockNow(tx))))
    .orderBy(desc(linkTokenTable.createdAt), desc(linkTokenTable.id))
}

/** Feeds that still open, counted while no other is being made for the account. */
export async function countFeeds(tx: Tx, accountId: string): Promise<number> {
  await tx.execute(sql`SELECT pg_advisory_xact_lock(hashtextextended('calendar-feeds ' || ${accountId}::text, 0))`)
  return tx.$count(linkTokenTable, and(ownFeeds(accountId), gt(linkTokenTable.expiresAt, await clockNow(tx))))
}

/** Closes a feed of the account; null when it is not one. */
export async function closeFeed(tx: Tx, accountId: string, id: string): Promise<LinkRow | null> {
  const [row] = await tx
    .update(linkTokenTable)
    .set({ revokedAt: await clockNow(tx) })
    .where(and(ownFeeds(accountId), eq(linkTokenTable.id, id)))
    .returning()
  return row ?? null
}
