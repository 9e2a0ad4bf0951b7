import { and, eq, sql } from 'drizzle-orm'
import type { WorksAction, WorksLineState } from '@salles-ouvertes/contract'
import type { Tx } from '../../platform/database.ts'
import { worksBatchTable, worksLineTable } from './works.tables.ts'

export type WorksBatchRow = typeof worksBatchTable.$inferSelect
export type WorksLineRow = typeof worksLineTable.$inferSelect

export async function insertBatch(
  tx: Tx,
  batch: WorksBatchRow,
  lines: readonly (typeof worksLineTable.$inferInsert)[],
): Promise<void> {
  await tx.insert(worksBatchTable).values(batch)
  await tx.insert(worksLineTable).values([...lines])
}

export async function findBatch(tx: Tx, batchId: string): Promise<WorksBatchRow | null> {
  const [batch] = await tx.select().from(worksBatchTable).where(eq(worksBatchTable.id, batchId))
  return batch ?? null
}

/** A line with its batch, locked or not; null when absent or of another tenant. */
export async function findLine(
  tx: Tx,
  lineId: string,
  lock: 'for-update' | 'none',
): Promise<{ line: WorksLineRow; batch: WorksBatchRow } | null> {
  const query = tx.select().from(worksLineTable).where(eq(worksLineTable.id, lineId))
  const [line] = await (lock === 'for-update' ? query.for('update') : query)
  const batch = line && (await findBatch(tx, line.batchId))
  return line && batch ? { line, batch } : null
}

export const saveLine = async (tx: Tx, lineId: string, changes: Partial<WorksLineRow>): Promise<void> => {
  await tx.update(worksLineTable).set(changes).where(eq(worksLineTable.id, lineId))
}

/** Failed lines of a batch wait again; answers them. */
export const reopenFailed = (tx: Tx, batchId: string): Promise<WorksLineRow[]> =>
  tx
    .update(worksLineTable)
    .set({ state: 'waiting', settledAt: null, failureCode: null, failureParams: null })
    .where(and(eq(worksLineTable.batchId, batchId), eq(worksLineTable.state, 'failed')))
    .returning()

/** A line as its progress is shown. */
export interface ShownLine extends Record<string, unknown> {
  id: string
  batchId: string
  number: string
  bookingReference: string
  organisationName: string
  action: WorksAction
  roomName: string | null
  state: WorksLineState
  sessions: number
  failureCode: string | null
  failureParams: Record<string, unknown> | null
}

/** Batches of a closure and of the other dates of its series, the latest first, with their lines by organisation. */
export async function batchesOf(tx: Tx, closureId: string): Promise<{ batch: WorksBatchRow; lines: ShownLine[] }[]> {
  const batches = await tx
    .select()
    .from(worksBatchTable)
    .where(
      sql`${worksBatchTable.closureId} IN (SELECT c.id FROM closure c WHERE coalesce(c.series_id, c.id) =
        (SELECT coalesce(d.series_id, d.id) FROM closure d WHERE d.id = ${closureId}::uuid))`,
    )
    .orderBy(sql`${worksBatchTable.createdAt} DESC`)
  const { rows } = await tx.execute<ShownLine>(sql`
    SELECT l.id, l.batch_id AS "batchId", a.number, b.reference AS "bookingReference", g.name AS "organisationName",
      l.action, r.name AS "roomName", l.state, l.sessions, l.failure_code AS "failureCode",
      l.failure_params AS "failureParams"
    FROM works_line l JOIN agreement a ON a.id = l.agreement_id JOIN booking b ON b.id = a.booking_id
    JOIN organisation g ON g.id = l.organisation_id LEFT JOIN room r ON r.id = l.room_id
    WHERE l.batch_id = ANY (${sql.param(batches.map(({ id }) => id))}::uuid[])
    ORDER BY g.name, a.number`)
  return batches.map((batch) => ({ batch, lines: rows.filter(({ batchId }) => batchId === batch.id) }))
}
