import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import type { Tx } from '../../platform/database.ts'
import { bankMatchTable } from './bank-statements.tables.ts'

export type MatchRow = typeof bankMatchTable.$inferSelect

/** Matches of these movements, the undone ones too, in the order they were made. */
export const matchesOf = (tx: Tx, movementIds: readonly string[]): Promise<MatchRow[]> =>
  tx
    .select()
    .from(bankMatchTable)
    .where(sql`${bankMatchTable.movementId} = ANY (${sql.param([...movementIds])}::uuid[])`)
    .orderBy(asc(bankMatchTable.matchedAt), asc(bankMatchTable.id))

export async function findMatch(tx: Tx, id: string): Promise<MatchRow | null> {
  const [row] = await tx.select().from(bankMatchTable).where(eq(bankMatchTable.id, id))
  return row ?? null
}

export async function insertMatch(
  tx: Tx,
  match: Omit<MatchRow, 'undoneAt' | 'undoneBy' | 'undoReason' | 'undoPaymentId'>,
): Promise<void> {
  await tx.insert(bankMatchTable).values(match)
}

export async function markUndone(
  tx: Tx,
  id: string,
  undone: Pick<MatchRow, 'undoneAt' | 'undoneBy' | 'undoReason' | 'undoPaymentId'>,
): Promise<void> {
  await tx.update(bankMatchTable).set(undone).where(eq(bankMatchTable.id, id))
}

/** Whether a movement that stands took this payment back. */
export async function isReturned(tx: Tx, paymentId: string): Promise<boolean> {
  const [row] = await tx
    .select({ id: bankMatchTable.id })
    .from(bankMatchTable)
    .where(and(eq(bankMatchTable.returnedPaymentId, paymentId), isNull(bankMatchTable.undoneAt)))
  return row !== undefined
}
