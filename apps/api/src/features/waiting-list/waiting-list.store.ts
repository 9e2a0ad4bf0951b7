import { and, asc, count, eq, gt, lt, sql } from 'drizzle-orm'
import { clockNow } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { newId } from '../../platform/ids.ts'
import type { Slot } from '../../platform/time.ts'
import { waitingListEntryTable } from './waiting-list.tables.ts'

export type WaitingRow = typeof waitingListEntryTable.$inferSelect
export type Wish = Slot & { tenantId: string; roomId: string; accountId: string }

const own = (accountId: string) => eq(waitingListEntryTable.accountId, accountId)

/** Slots to come that the account waits for, by start. */
export async function waitedFor(tx: Tx, accountId: string): Promise<WaitingRow[]> {
  return tx
    .select()
    .from(waitingListEntryTable)
    .where(and(own(accountId), gt(waitingListEntryTable.startsAt, await clockNow(tx))))
    .orderBy(asc(waitingListEntryTable.startsAt), asc(waitingListEntryTable.id))
}

/** Slots to come that the account waits for, counted while it cannot add another. */
export async function countWaitedFor(tx: Tx, accountId: string): Promise<number> {
  await tx.execute(sql`SELECT pg_advisory_xact_lock(hashtextextended('waiting-list ' || ${accountId}::text, 0))`)
  const [row] = await tx
    .select({ count: count() })
    .from(waitingListEntryTable)
    .where(and(own(accountId), gt(waitingListEntryTable.startsAt, await clockNow(tx))))
  return row?.count ?? 0
}

export async function findEntry(tx: Tx, { accountId, roomId, startsAt, endsAt }: Wish): Promise<WaitingRow | null> {
  const { roomId: room, startsAt: start, endsAt: end } = waitingListEntryTable
  const [row] = await tx
    .select()
    .from(waitingListEntryTable)
    .where(and(own(accountId), eq(room, roomId), eq(start, startsAt), eq(end, endsAt)))
  return row ?? null
}

export async function findEntryById(tx: Tx, id: string): Promise<WaitingRow | null> {
  const [row] = await tx.select().from(waitingListEntryTable).where(eq(waitingListEntryTable.id, id))
  return row ?? null
}

/** Writes the wish; what the account waited for in the past is forgotten with it. */
export async function insertEntry(tx: Tx, wish: Wish): Promise<WaitingRow> {
  const now = await clockNow(tx)
  await tx.delete(waitingListEntryTable).where(and(own(wish.accountId), lt(waitingListEntryTable.endsAt, now)))
  const [row] = await tx
    .insert(waitingListEntryTable)
    .values({ ...wish, id: newId(), createdAt: now })
    .returning()
  if (!row) throw new Error('entry just written is missing')
  return row
}

/** Forgets the wish of the account; null when it is not one. */
export async function deleteEntry(tx: Tx, accountId: string, id: string): Promise<WaitingRow | null> {
  const [row] = await tx
    .delete(waitingListEntryTable)
    .where(and(own(accountId), eq(waitingListEntryTable.id, id)))
    .returning()
  return row ?? null
}

/** Wishes to come that stand, even in part, where a place was given back; locked, so that each is told once. */
export async function waitingFor(
  tx: Tx,
  freed: Slot & { tenantId: string; spaceNos: readonly number[] },
): Promise<WaitingRow[]> {
  const { startsAt, endsAt } = waitingListEntryTable
  return tx
    .select()
    .from(waitingListEntryTable)
    .where(
      and(
        eq(waitingListEntryTable.tenantId, freed.tenantId),
        gt(startsAt, await clockNow(tx)),
        lt(startsAt, freed.endsAt),
        sql`EXISTS (SELECT FROM room r JOIN room_space rs ON rs.room_id = r.id
          WHERE r.id = ${waitingListEntryTable.roomId}
            AND rs.space_no = ANY (${sql.param([...freed.spaceNos])}::int[])
            AND ${endsAt} + make_interval(mins => r.turnaround_minutes) > ${freed.startsAt.toISOString()}::timestamptz)`,
      ),
    )
    .orderBy(asc(waitingListEntryTable.createdAt), asc(waitingListEntryTable.id))
    .for('no key update')
}

/** Counts one more message about the slot. */
export async function noteTold(tx: Tx, entry: WaitingRow): Promise<void> {
  await tx
    .update(waitingListEntryTable)
    .set({ toldCount: entry.toldCount + 1, lastToldAt: await clockNow(tx) })
    .where(eq(waitingListEntryTable.id, entry.id))
}
