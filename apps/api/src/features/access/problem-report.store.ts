import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { publish } from '../../platform/outbox.ts'
import { record } from '../audit/index.ts'
import { problemReportTable } from './access.tables.ts'

export type ProblemReportRow = typeof problemReportTable.$inferSelect

/**
 * Keeps what is reported from a place and tells those who decide there, once for each press: false when it was told
 * already. It is here because « ça n’ouvre pas » reports a problem in the transaction that gives another way in.
 */
export async function writeProblemReport(tx: Tx, actor: Actor, report: ProblemReportRow): Promise<boolean> {
  const { id: problemId, tenantId, establishmentId, kind } = report
  const told = await tx
    .insert(problemReportTable)
    .values(report)
    .onConflictDoNothing()
    .returning({ id: problemReportTable.id })
  if (told.length === 0) return false
  await record(tx, actor, { action: 'problem.report', subjectId: problemId, tenantId, details: { kind } })
  await publish(tx, { type: 'problem.reported', tenantId, problemId, establishmentId })
  return true
}
