import { and, eq, gte, sql } from 'drizzle-orm'
import { clockNow } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { startOfLocalDay, toLocal, type LocalDate, localDate } from '../../platform/time.ts'
import { getTenant } from '../tenants/index.ts'
import { smsSentTable } from './sms.tables.ts'

export type SentRow = typeof smsSentTable.$inferSelect

/** First instant of the calendar month of the tenant. */
export async function startOfMonth(tx: Tx, tenantId: string): Promise<Date> {
  const { timeZone } = await getTenant(tx, tenantId)
  const { date } = toLocal(timeZone, await clockNow(tx))
  const first: LocalDate = localDate(`${date.slice(0, 7)}-01`)
  return startOfLocalDay(timeZone, first)
}

/** Parts that left, or may have left, since an instant. */
export async function partsSince(tx: Tx, tenantId: string, since: Date): Promise<number> {
  const [row] = await tx
    .select({ parts: sql<number>`coalesce(sum(${smsSentTable.parts}), 0)::integer` })
    .from(smsSentTable)
    .where(and(eq(smsSentTable.tenantId, tenantId), gte(smsSentTable.countedAt, since)))
  return row?.parts ?? 0
}

export async function findSent(tx: Tx, messageId: string, lock: 'for-update' | 'none'): Promise<SentRow | null> {
  const query = tx.select().from(smsSentTable).where(eq(smsSentTable.messageId, messageId))
  const [row] = await (lock === 'for-update' ? query.for('update') : query)
  return row ?? null
}

/** Counts an SMS that is about to leave, once whatever the number of tries. */
export async function countSent(
  tx: Tx,
  sent: Pick<SentRow, 'messageId' | 'tenantId' | 'provider' | 'sender' | 'parts'>,
): Promise<void> {
  const row = { ...sent, status: 'sending' as const, countedAt: await clockNow(tx), nextLookAt: null, providerId: null }
  await tx.insert(smsSentTable).values(row).onConflictDoUpdate({ target: smsSentTable.messageId, set: row })
}

export async function saveSent(tx: Tx, messageId: string, changed: Partial<SentRow>): Promise<void> {
  await tx.update(smsSentTable).set(changed).where(eq(smsSentTable.messageId, messageId))
}
