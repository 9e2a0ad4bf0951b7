import { and, asc, desc, eq, sql } from 'drizzle-orm'
import type { EliminationDto, EliminationLineDto } from '@salles-ouvertes/contract'
import type { TimeCursor } from '../../platform/cursor.ts'
import type { Tx } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { eliminationLineTable, eliminationTable } from './archives.tables.ts'

export type EliminationRow = typeof eliminationTable.$inferSelect
export type EliminationLineRow = typeof eliminationLineTable.$inferSelect

const mostLists = 50

/** The last lists of a tenant, newest first. */
export const findEliminations = (tx: Tx, tenantId: string): Promise<EliminationRow[]> =>
  tx
    .select()
    .from(eliminationTable)
    .where(eq(eliminationTable.tenantId, tenantId))
    .orderBy(desc(eliminationTable.number))
    .limit(mostLists)

const ofTenant = (tenantId: string, id: string) =>
  and(eq(eliminationTable.tenantId, tenantId), eq(eliminationTable.id, id))

/** One list. @throws archives.elimination-not-found */
export async function getElimination(tx: Tx, tenantId: string, id: string): Promise<EliminationRow> {
  const [row] = await tx.select().from(eliminationTable).where(ofTenant(tenantId, id))
  return row ?? fail('archives.elimination-not-found')
}

/** One list, locked until the end of the transaction. @throws archives.elimination-not-found */
export async function lockElimination(tx: Tx, tenantId: string, id: string): Promise<EliminationRow> {
  const [row] = await tx.select().from(eliminationTable).where(ofTenant(tenantId, id)).for('update')
  return row ?? fail('archives.elimination-not-found')
}

/** Lines of a list, those due first first: all, or as many as `limit` after one of them. */
export async function linesOf(
  tx: Tx,
  eliminationId: string,
  page?: { after: TimeCursor | null; limit: number },
): Promise<EliminationLineRow[]> {
  const { dueOn, recordId } = eliminationLineTable
  const after = page?.after
    ? sql`(${dueOn}, ${recordId}) > (${page.after.createdAt.toISOString().slice(0, 10)}::date, ${page.after.id}::uuid)`
    : sql`true`
  const lines = tx
    .select()
    .from(eliminationLineTable)
    .where(and(eq(eliminationLineTable.eliminationId, eliminationId), after))
    .orderBy(asc(dueOn), asc(recordId))
  return page ? lines.limit(page.limit) : lines
}

type Totals = Pick<EliminationDto, 'records' | 'kept' | 'files' | 'sizeBytes'>

/** What each list holds: its records, those kept, and the files of the others. */
export async function totalsOf(tx: Tx, eliminationIds: readonly string[]): Promise<Map<string, Totals>> {
  const { rows } = await tx.execute<Totals & { id: string }>(sql`
    SELECT l.elimination_id AS id, count(*)::int AS records, count(*) FILTER (WHERE l.is_kept)::int AS kept,
      coalesce(sum(cardinality(l.file_ids)) FILTER (WHERE NOT l.is_kept), 0)::int AS files,
      coalesce(sum((SELECT sum((f ->> 'sizeBytes')::int) FROM jsonb_array_elements(l.files) f))
        FILTER (WHERE NOT l.is_kept), 0)::float8 AS "sizeBytes"
    FROM elimination_line l WHERE l.elimination_id = ANY (${sql.param([...eliminationIds])}::uuid[])
    GROUP BY l.elimination_id`)
  return new Map(rows.map(({ id, ...totals }) => [id, totals]))
}

/** A list as its officers read it. */
export function presentElimination(row: EliminationRow, totals: Totals | undefined): EliminationDto {
  const { visaNumber, visaGivenBy, visaGivenOn, visaRecordedAt } = row
  const isComplete = visaNumber && visaGivenBy && visaGivenOn && visaRecordedAt
  return {
    id: row.id,
    number: row.number,
    proposedAt: row.proposedAt.toISOString(),
    visa: isComplete
      ? { number: visaNumber, givenBy: visaGivenBy, givenOn: visaGivenOn, recordedAt: visaRecordedAt.toISOString() }
      : null,
    erasedAt: row.erasedAt?.toISOString() ?? null,
    ...(totals ?? { records: 0, kept: 0, files: 0, sizeBytes: 0 }),
  }
}

export function presentLine(row: EliminationLineRow): EliminationLineDto {
  const { tenantId: _tenant, eliminationId: _list, fileIds: _files, ...line } = row
  return line
}
