import { and, eq } from 'drizzle-orm'
import type { Tx } from '../../platform/database.ts'
import { statementFormatTable } from './revenue-orders.tables.ts'

export type StatementFormatRow = typeof statementFormatTable.$inferSelect

/** How the accountant of a payee wants its files; null while nobody chose. */
export async function findFormat(tx: Tx, payeeEntityId: string): Promise<StatementFormatRow | null> {
  const [row] = await tx
    .select()
    .from(statementFormatTable)
    .where(eq(statementFormatTable.payeeEntityId, payeeEntityId))
  return row ?? null
}

/** Writes it unless somebody did since that version. @returns whether it was written */
export async function saveFormat(tx: Tx, row: StatementFormatRow): Promise<boolean> {
  if (row.version === 1) {
    const made = await tx.insert(statementFormatTable).values(row).onConflictDoNothing().returning()
    return made.length > 0
  }
  const { payeeEntityId, columns, delimiter, decimal, encoding, version, updatedBy, updatedAt } = row
  const written = await tx
    .update(statementFormatTable)
    .set({ columns, delimiter, decimal, encoding, version, updatedBy, updatedAt })
    .where(and(eq(statementFormatTable.payeeEntityId, payeeEntityId), eq(statementFormatTable.version, version - 1)))
    .returning()
  return written.length > 0
}
