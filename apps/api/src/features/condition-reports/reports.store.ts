import { and, eq, inArray, sql } from 'drizzle-orm'
import type { ConditionReportKind } from '@salles-ouvertes/contract'
import type { Tx } from '../../platform/database.ts'
import { newId } from '../../platform/ids.ts'
import { conditionReportTable, counterSignatureTable } from './condition-reports.tables.ts'
import type { GuideRow } from './guide.store.ts'
import { noAnswers, type ReportAnswers } from './rules/report-answers.ts'
import type { SessionFacts } from './sessions.store.ts'

export type ReportRow = typeof conditionReportTable.$inferSelect
export type CounterSignatureRow = typeof counterSignatureTable.$inferSelect

export async function findReport(tx: Tx, reportId: string): Promise<ReportRow | null> {
  const [row] = await tx.select().from(conditionReportTable).where(eq(conditionReportTable.id, reportId))
  return row ?? null
}

/** Reports of these ids, for the words of a list. */
export const reportsOf = (tx: Tx, reportIds: readonly string[]): Promise<ReportRow[]> =>
  tx
    .select()
    .from(conditionReportTable)
    .where(inArray(conditionReportTable.id, [...reportIds]))

export const reportsOfSession = (tx: Tx, occurrenceId: string): Promise<ReportRow[]> =>
  tx.select().from(conditionReportTable).where(eq(conditionReportTable.occurrenceId, occurrenceId))

/** The report of that kind, locked until the end of the transaction; null when nobody began it. */
export async function findReportForUpdate(
  tx: Tx,
  occurrenceId: string,
  kind: ConditionReportKind,
): Promise<ReportRow | null> {
  const [row] = await tx
    .select()
    .from(conditionReportTable)
    .where(and(eq(conditionReportTable.occurrenceId, occurrenceId), eq(conditionReportTable.kind, kind)))
    .for('update')
  return row ?? null
}

/** Begins a report against a guide; two telephones that begin it at once have one. */
export async function beginReport(
  tx: Tx,
  { tenantId, organisationId, occurrenceId, roomId }: SessionFacts,
  guide: GuideRow,
  kind: ConditionReportKind,
  startedAt: Date,
): Promise<void> {
  const owner = { tenantId, organisationId, occurrenceId, roomId, guideId: guide.id }
  await tx
    .insert(conditionReportTable)
    .values({ ...owner, id: newId(), kind, answers: noAnswers(guide), startedAt })
    .onConflictDoNothing({ target: [conditionReportTable.occurrenceId, conditionReportTable.kind] })
}

export async function saveAnswers(tx: Tx, reportId: string, answers: ReportAnswers): Promise<void> {
  await tx.update(conditionReportTable).set({ answers }).where(eq(conditionReportTable.id, reportId))
}

export async function saveSeal(
  tx: Tx,
  reportId: string,
  seal: { sealedAt: Date; sealedBy: string; sha256: string; previousSha256: string | null },
): Promise<void> {
  await tx.update(conditionReportTable).set(seal).where(eq(conditionReportTable.id, reportId))
}

/** Until the end of the transaction, nobody else seals a report of the room. */
export async function lockSeals(tx: Tx, roomId: string): Promise<void> {
  await tx.execute(sql`SELECT pg_advisory_xact_lock(hashtextextended('condition-report ' || ${roomId}::text, 0))`)
}

/** Hash of the report of the room that no other follows yet; null before the first one. */
export async function lastSeal(tx: Tx, roomId: string): Promise<string | null> {
  const { rows } = await tx.execute<{ sha256: string }>(sql`
    SELECT r.sha256 FROM condition_report r
    WHERE r.room_id = ${roomId}::uuid AND r.sealed_at IS NOT NULL
      AND NOT EXISTS (SELECT FROM condition_report n WHERE n.room_id = r.room_id AND n.previous_sha256 = r.sha256)`)
  return rows[0]?.sha256 ?? null
}

/** The last exit report sealed in the room before a session began, by whichever group. */
export async function previousExit(
  tx: Tx,
  { roomId, startsAt, occurrenceId }: SessionFacts,
): Promise<ReportRow | null> {
  const [row] = await tx
    .select()
    .from(conditionReportTable)
    .where(
      and(
        eq(conditionReportTable.roomId, roomId),
        eq(conditionReportTable.kind, 'exit'),
        sql`${conditionReportTable.sealedAt} IS NOT NULL AND (SELECT o.starts_at FROM occurrence o
          WHERE o.id = ${conditionReportTable.occurrenceId}) < ${startsAt.toISOString()}::timestamptz`,
        sql`${conditionReportTable.occurrenceId} <> ${occurrenceId}::uuid`,
      ),
    )
    .orderBy(sql`${conditionReportTable.sealedAt} DESC`)
    .limit(1)
  return row ?? null
}

export async function findCounterSignature(tx: Tx, reportId: string): Promise<CounterSignatureRow | null> {
  const [row] = await tx.select().from(counterSignatureTable).where(eq(counterSignatureTable.reportId, reportId))
  return row ?? null
}

/** Writes the word of somebody else on a report; false when somebody already had. */
export async function insertCounterSignature(tx: Tx, row: CounterSignatureRow): Promise<boolean> {
  const written = await tx
    .insert(counterSignatureTable)
    .values(row)
    .onConflictDoNothing()
    .returning({ reportId: counterSignatureTable.reportId })
  return written.length === 1
}

/** Whether one of these organisations has reported on the room. */
export async function hasReported(tx: Tx, organisationIds: readonly string[], roomId: string): Promise<boolean> {
  const [row] = await tx
    .select({ id: conditionReportTable.id })
    .from(conditionReportTable)
    .where(
      and(eq(conditionReportTable.roomId, roomId), inArray(conditionReportTable.organisationId, [...organisationIds])),
    )
    .limit(1)
  return row !== undefined
}
