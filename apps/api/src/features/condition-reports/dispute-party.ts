import type { DisputeSide } from '@salles-ouvertes/contract'
import { type AccountActor, isMemberOf } from '../../platform/actor.ts'
import { actForTenant, type Tx } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { type ConditionPlace, mayCounterSign, mayReadReport } from './rules/who-reads-reports.ts'
import { findReport, type ReportRow } from './reports.store.ts'
import { findSession, type SessionFacts } from './sessions.store.ts'

/** The side for which somebody speaks, the organisation first; null for those who only read. */
export function sideOf(actor: AccountActor, session: ConditionPlace & { organisationId: string }): DisputeSide | null {
  if (isMemberOf(actor, session.organisationId)) return 'organisation'
  return mayCounterSign(actor, session) ? 'place' : null
}

export type DisputeParty = { report: ReportRow; session: SessionFacts; side: DisputeSide }

/**
 * A report for somebody who speaks for one of its two sides. The transaction may write for its tenant from then on.
 * @throws condition-reports.not-found, condition-reports.dispute-not-allowed for those who only read it
 */
export async function partyTo(tx: Tx, actor: AccountActor, reportId: string): Promise<DisputeParty> {
  const report = (await findReport(tx, reportId)) ?? fail('condition-reports.not-found')
  const session = (await findSession(tx, report.occurrenceId)) ?? fail('condition-reports.not-found')
  if (!mayReadReport(actor, session)) fail('condition-reports.not-found')
  const side = sideOf(actor, session)
  if (side === null) fail('condition-reports.dispute-not-allowed')
  await actForTenant(tx, session.tenantId)
  return { report, session, side }
}
