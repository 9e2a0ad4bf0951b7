import { asc, eq } from 'drizzle-orm'
import type { Tx } from '../../platform/database.ts'
import { auditEntryTable } from './audit.tables.ts'

export type AuditEntry = typeof auditEntryTable.$inferSelect

/** History of one subject, oldest first; only the lines that the parties of the transaction may read. */
export const linesOf = (tx: Tx, subjectId: string): Promise<AuditEntry[]> =>
  tx
    .select()
    .from(auditEntryTable)
    .where(eq(auditEntryTable.subjectId, subjectId))
    .orderBy(asc(auditEntryTable.at), asc(auditEntryTable.id))
