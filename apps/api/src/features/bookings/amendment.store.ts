import { and, asc, eq } from 'drizzle-orm'
import type { Tx } from '../../platform/database.ts'
import { amendmentSessionTable, amendmentTable } from './amendment.tables.ts'

export type AmendmentRow = typeof amendmentTable.$inferSelect
export type AmendmentSessionRow = typeof amendmentSessionTable.$inferSelect

/** The request to move sessions that waits for an answer, if any: a booking has one at a time. */
export async function findOpenAmendment(tx: Tx, bookingId: string): Promise<AmendmentRow | null> {
  const [amendment] = await tx
    .select()
    .from(amendmentTable)
    .where(and(eq(amendmentTable.bookingId, bookingId), eq(amendmentTable.state, 'open')))
  return amendment ?? null
}

/** Sessions that it moves, by their former start. */
export const sessionsOfAmendment = (tx: Tx, amendmentId: string): Promise<AmendmentSessionRow[]> =>
  tx
    .select()
    .from(amendmentSessionTable)
    .where(eq(amendmentSessionTable.amendmentId, amendmentId))
    .orderBy(asc(amendmentSessionTable.formerStartsAt), asc(amendmentSessionTable.occurrenceId))
