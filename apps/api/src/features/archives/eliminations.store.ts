import { and, asc, desc, eq, inArray } from 'drizzle-orm'
import type { EliminationDto } from '@salles-ouvertes/contract'
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

/** One list, locked until the end of the transaction. @throws archives.elimination-not-found */
export async function lockElimination(tx: Tx, tenantId: string, id: string): Promise<EliminationRow> {
  const [row] = await tx
    .select()
    .from(eliminationTable)
    .where(and(eq(eliminationTable.tenantId, tenantId), eq(eliminationTable.id, id)))
    .for('update')
  return row ?? fail('archives.elimination-not-found')
}

/** Lines of some lists, in the order in which they were due. */
export const linesOf = (tx: Tx, eliminationIds: readonly string[]): Promise<EliminationLineRow[]> =>
  tx
    .select()
    .from(eliminationLineTable)
    .where(inArray(eliminationLineTable.eliminationId, [...eliminationIds]))
    .orderBy(asc(eliminationLineTable.dueOn), asc(eliminationLineTable.number))

/** A list as its officers read it. */
export function presentElimination(row: EliminationRow, lines: readonly EliminationLineRow[]): EliminationDto {
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
    lines: lines
      .filter(({ eliminationId }) => eliminationId === row.id)
      .map(({ tenantId: _tenant, eliminationId: _list, fileIds: _files, ...line }) => line),
  }
}
