import { asc, eq, sql } from 'drizzle-orm'
import type { Tx } from '../../platform/database.ts'
import type { AgreementRow } from './agreements.store.ts'
import { agreementTable } from './agreements.tables.ts'
import { agreementDecisionTable } from './decisions.tables.ts'

export type DecisionRow = typeof agreementDecisionTable.$inferSelect

/** Decisions on an agreement, in their order. */
export const decisionsOf = (tx: Tx, agreementId: string): Promise<DecisionRow[]> =>
  tx
    .select()
    .from(agreementDecisionTable)
    .where(eq(agreementDecisionTable.agreementId, agreementId))
    .orderBy(asc(agreementDecisionTable.rank))

export async function insertDecision(tx: Tx, row: typeof agreementDecisionTable.$inferInsert): Promise<DecisionRow> {
  const [decision] = await tx.insert(agreementDecisionTable).values(row).returning()
  if (!decision) throw new Error('decision not written')
  return decision
}

/** Notes the letter of a decision, once: the database refuses another. */
export async function saveLetter(
  tx: Tx,
  decisionId: string,
  letter: { letterFileId: string; letterSha256: string },
): Promise<void> {
  await tx.update(agreementDecisionTable).set(letter).where(eq(agreementDecisionTable.id, decisionId))
}

/** The agreement of a booking and its amendments, also those that wait for signatures, end on that day. */
export async function announceEnd(
  tx: Tx,
  bookingId: string,
  end: Required<Pick<typeof agreementTable.$inferInsert, 'endsOn' | 'endGround'>>,
): Promise<void> {
  await tx
    .update(agreementTable)
    .set(end)
    .where(sql`${agreementTable.bookingId} = ${bookingId} AND ${agreementTable.status} NOT IN ('terminated', 'void')`)
}

/** Agreements of a booking whose end has come are terminated; an amendment that nobody signed meanwhile is void. */
export async function terminateEnded(tx: Tx, bookingId: string): Promise<AgreementRow[]> {
  return tx
    .update(agreementTable)
    .set({ status: sql`CASE WHEN status IN ('signed', 'amended') THEN 'terminated' ELSE 'void' END` })
    .where(
      sql`${agreementTable.bookingId} = ${bookingId} AND ${agreementTable.status} NOT IN ('terminated', 'void')
        AND ${agreementTable.endsOn} <= (clock.now() AT TIME ZONE (${agreementTable.facts} ->> 'zone'))::date`,
    )
    .returning()
}
