import { and, eq, isNotNull, lt, sql } from 'drizzle-orm'
import type { Tx } from '../../platform/database.ts'
import { lockCodeTable } from './locks.tables.ts'

export type LockCodeRow = typeof lockCodeTable.$inferSelect

/** Where the code that we chose lives until the right to enter keeps it. */
export const lockCodePlace = (grantId: string): string => `lock_code:${grantId}`
/** Codes are compared on one lock of one tenant only. */
export const fingerprintPlace = (tenantId: string, deviceReference: string): string =>
  `lock:${tenantId}:${deviceReference}`

export async function findLockCode(tx: Tx, grantId: string): Promise<LockCodeRow | null> {
  const [row] = await tx.select().from(lockCodeTable).where(eq(lockCodeTable.grantId, grantId)).for('update')
  return row ?? null
}

/** Null, and nothing written, when the right to enter has a code already or the lock has this one. */
export async function insertLockCode(tx: Tx, row: LockCodeRow): Promise<LockCodeRow | null> {
  const [kept] = await tx.insert(lockCodeTable).values(row).onConflictDoNothing().returning()
  return kept ?? null
}

export async function updateLockCode(tx: Tx, grantId: string, changes: Partial<LockCodeRow>): Promise<void> {
  await tx.update(lockCodeTable).set(changes).where(eq(lockCodeTable.grantId, grantId))
}

export async function removeLockCode(tx: Tx, grantId: string): Promise<void> {
  await tx.delete(lockCodeTable).where(eq(lockCodeTable.grantId, grantId))
}

/** Forgets the codes of this lock that nobody may still be kept from. */
export async function removeOldCodes(tx: Tx, deviceReference: string, now: Date): Promise<void> {
  await tx
    .delete(lockCodeTable)
    .where(and(eq(lockCodeTable.deviceReference, deviceReference), lt(lockCodeTable.heldUntil, now)))
}

export type Asker = { grantId: string; establishmentId: string }

/** Rights to enter that a code of this lock was asked for and is still held, also those of other tenants: ids only. */
export async function askersOf(tx: Tx, deviceReference: string): Promise<Asker[]> {
  const { rows } = await tx.execute<Asker>(
    sql`SELECT grant_id AS "grantId", establishment_id AS "establishmentId" FROM lock_askers(${deviceReference})`,
  )
  return rows
}

/** Codes of an establishment that its account may still have to withdraw. */
export async function countLiveCodes(tx: Tx, establishmentId: string, now: Date): Promise<number> {
  const [row] = await tx
    .select({ count: sql<number>`count(*)::integer` })
    .from(lockCodeTable)
    .where(
      and(
        eq(lockCodeTable.establishmentId, establishmentId),
        isNotNull(lockCodeTable.provider),
        isNotNull(lockCodeTable.reference),
        sql`${lockCodeTable.heldUntil} - interval '24 hours' > ${now.toISOString()}::timestamptz`,
      ),
    )
  return row?.count ?? 0
}
