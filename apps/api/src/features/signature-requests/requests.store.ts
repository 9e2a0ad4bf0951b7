import { and, asc, desc, eq, inArray, isNull, sql } from 'drizzle-orm'
import { clockNow } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { signatureRequestTable } from './signature-requests.tables.ts'

export type RequestRow = typeof signatureRequestTable.$inferSelect

/** Locked until the end of the transaction; null when absent or of others. */
export async function findRequest(tx: Tx, id: string, lock: 'for-update' | 'none'): Promise<RequestRow | null> {
  const query = tx.select().from(signatureRequestTable).where(eq(signatureRequestTable.id, id))
  const [row] = await (lock === 'for-update' ? query.for('update') : query)
  return row ?? null
}

/** Whether it still waits; locked until the end of the transaction, after its agreement when both are. */
export const isLive = async (tx: Tx, id: string): Promise<boolean> =>
  (await findRequest(tx, id, 'for-update'))?.endedAt === null

/** The most recent request first. */
export const requestsOf = (tx: Tx, agreementId: string): Promise<RequestRow[]> =>
  tx
    .select()
    .from(signatureRequestTable)
    .where(eq(signatureRequestTable.agreementId, agreementId))
    .orderBy(desc(signatureRequestTable.askedAt), desc(signatureRequestTable.id))

/** Requests that the agreements of a booking still wait for. */
export async function liveRequestsOfBooking(tx: Tx, bookingId: string): Promise<RequestRow[]> {
  const { rows } = await tx.execute<{ id: string }>(sql`
    SELECT r.id FROM signature_request r JOIN agreement a ON a.id = r.agreement_id
    WHERE a.booking_id = ${bookingId}::uuid AND r.ended_at IS NULL`)
  const ids = rows.map(({ id }) => id)
  if (ids.length === 0) return []
  return tx.select().from(signatureRequestTable).where(inArray(signatureRequestTable.id, ids))
}

/** Requests of a tenant that wait, the oldest first, with the agreement of each. */
export async function waitingRequests(tx: Tx, tenantId: string, limit: number) {
  const rows = await tx
    .select()
    .from(signatureRequestTable)
    .where(and(eq(signatureRequestTable.tenantId, tenantId), isNull(signatureRequestTable.endedAt)))
    .orderBy(asc(signatureRequestTable.askedAt))
    .limit(limit)
  const { rows: agreements } = await tx.execute<{ id: string; number: string; booking_id: string }>(sql`
    SELECT id, number, booking_id FROM agreement WHERE id = ANY (${sql.param(rows.map((row) => row.agreementId))}::uuid[])`)
  return rows.flatMap((row) => {
    const of = agreements.find(({ id }) => id === row.agreementId)
    return of ? [{ row, agreementNumber: of.number, bookingId: of.booking_id }] : []
  })
}

export async function insertRequest(tx: Tx, row: typeof signatureRequestTable.$inferInsert): Promise<void> {
  await tx.insert(signatureRequestTable).values(row)
}

/** Writes what is known since the last exchange; `inSeconds` counts from now to the next one. */
export async function saveRequest(
  tx: Tx,
  id: string,
  changes: Partial<RequestRow>,
  inSeconds: number | null = null,
): Promise<void> {
  const nextTryAt = inSeconds === null ? changes.nextTryAt : new Date((await clockNow(tx)).getTime() + inSeconds * 1000)
  await tx
    .update(signatureRequestTable)
    .set({ ...changes, nextTryAt })
    .where(eq(signatureRequestTable.id, id))
}

/** The request is over: the service is spoken to no more. */
export const endRequest = async (
  tx: Tx,
  id: string,
  status: 'signed' | 'refused' | 'expired' | 'cancelled',
  changes: Partial<RequestRow> = {},
): Promise<void> =>
  saveRequest(tx, id, { lastError: null, ...changes, status, endedAt: await clockNow(tx), nextTryAt: null })
