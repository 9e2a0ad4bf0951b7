import { and, count, desc, eq, inArray, isNotNull, isNull } from 'drizzle-orm'
import { clockNow } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { paymentOperationTable } from './online-payments.tables.ts'

export type OperationRow = typeof paymentOperationTable.$inferSelect
export type NewOperation = typeof paymentOperationTable.$inferInsert

/** An attempt that the actor may read; null otherwise. */
export async function findOperation(tx: Tx, id: string, lock: 'for-update' | 'none'): Promise<OperationRow | null> {
  const query = tx.select().from(paymentOperationTable).where(eq(paymentOperationTable.id, id))
  const [row] = await (lock === 'for-update' ? query.for('update') : query)
  return row ?? null
}

/** The last attempt to pay a charge; null before the first. */
export async function latestOperation(tx: Tx, chargeId: string): Promise<OperationRow | null> {
  const [row] = await tx
    .select()
    .from(paymentOperationTable)
    .where(eq(paymentOperationTable.chargeId, chargeId))
    .orderBy(desc(paymentOperationTable.startedAt), desc(paymentOperationTable.id))
    .limit(1)
  return row ?? null
}

/** The attempt that nobody may double, if there is one; the caller holds the charge. */
export async function liveOperation(tx: Tx, chargeId: string): Promise<OperationRow | null> {
  const { chargeId: ofCharge, status } = paymentOperationTable
  const [row] = await tx
    .select()
    .from(paymentOperationTable)
    .where(and(eq(ofCharge, chargeId), inArray(status, ['starting', 'pending'])))
  return row ?? null
}

/** How many attempts a charge had. */
export async function countOperations(tx: Tx, chargeId: string): Promise<number> {
  const [row] = await tx
    .select({ attempts: count() })
    .from(paymentOperationTable)
    .where(eq(paymentOperationTable.chargeId, chargeId))
  return row?.attempts ?? 0
}

export async function insertOperation(tx: Tx, row: NewOperation): Promise<void> {
  await tx.insert(paymentOperationTable).values(row)
}

/** Writes what is known since; `inSeconds` counts from now to the next question, null for no more. */
export async function saveOperation(
  tx: Tx,
  id: string,
  changes: Partial<OperationRow>,
  inSeconds: number | null,
): Promise<void> {
  const now = await clockNow(tx)
  const nextLookAt = inSeconds === null ? null : new Date(now.getTime() + inSeconds * 1000)
  await tx
    .update(paymentOperationTable)
    .set({ ...changes, nextLookAt })
    .where(eq(paymentOperationTable.id, id))
}

/**
 * Somebody says that there is news of an attempt, and nobody has to be believed: the service is asked at once, unless it
 * was paid or is being asked.
 */
export async function lookSoon(tx: Tx, which: { id: string } | { operationId: string }): Promise<void> {
  const { id, operationId, status } = paymentOperationTable
  await tx
    .update(paymentOperationTable)
    .set({ nextLookAt: await clockNow(tx) })
    .where(
      and(
        'id' in which ? eq(id, which.id) : eq(operationId, which.operationId),
        isNotNull(operationId),
        inArray(status, ['pending', 'refused', 'abandoned', 'expired']),
      ),
    )
}

/** Payments that do not match, those that nobody looked at first. */
export function selectDoubtful(tx: Tx, tenantId: string): Promise<OperationRow[]> {
  const { doubt, checkedAt, paidAt, id, tenantId: ofTenant } = paymentOperationTable
  return tx
    .select()
    .from(paymentOperationTable)
    .where(and(eq(ofTenant, tenantId), isNotNull(doubt)))
    .orderBy(desc(isNull(checkedAt)), desc(paidAt), desc(id))
    .limit(100)
}
