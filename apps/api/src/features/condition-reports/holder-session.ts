import type { ConditionReportKind, ConditionRules } from '@salles-ouvertes/contract'
import type { Actor } from '../../platform/actor.ts'
import { clockNow } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { type AccessFacts, findStayOfSession, stayOfLink } from '../access/index.ts'
import { nameOf } from '../identity/index.ts'
import { getTenantSettings } from '../tenants/index.ts'
import { type GuideRow, guideOfReport, latestGuide } from './guide.store.ts'
import { beginReport, findReportForUpdate, type ReportRow } from './reports.store.ts'
import { type OpenReport, openReports } from './rules/report-windows.ts'
import { findSession, type SessionFacts } from './sessions.store.ts'

/** By account, the session that is reported on; a personal link leads to its own. */
export type Reported = { occurrenceId?: string }
export type HolderSession = {
  /** Who reports, as named in the seal. */
  name: string
  session: SessionFacts
  access: AccessFacts
  rules: ConditionRules
  now: Date
  open: OpenReport[]
}

/**
 * The session of whoever enters, and what may be reported of it now: by the personal link of the declared holder, by the
 * account of the applicant or of the holder. @throws access.not-found for anybody else
 */
export async function sessionOfHolder(tx: Tx, actor: Actor, { occurrenceId }: Reported): Promise<HolderSession> {
  const access =
    occurrenceId === undefined ? await stayOfLink(tx, actor) : await findStayOfSession(tx, actor, occurrenceId)
  if (!access) fail('access.not-found')
  const session = (await findSession(tx, access.occurrenceId)) ?? fail('access.not-found')
  const { conditionReports: rules } = await getTenantSettings(tx, session.tenantId)
  const now = await clockNow(tx)
  const isLost = access.status === 'revoking' || access.status === 'revoked'
  const open = isLost ? [] : openReports({ ...session, validFrom: access.validFrom }, rules, now)
  const name = (actor.kind === 'account' && (await nameOf(tx, actor))) || access.holderName
  return { name, session, access, rules, now, open }
}

export type ReportToFill = { report: ReportRow; guide: GuideRow }

/**
 * The holder's report of that kind, locked, begun when it was not.
 * @throws access.not-found, condition-reports.not-now, condition-reports.sealed
 * @throws condition-reports.no-guide when nothing is looked at in the room
 */
export async function reportToFill(tx: Tx, holder: HolderSession, kind: ConditionReportKind): Promise<ReportToFill> {
  const { session, now, open } = holder
  const known = await findReportForUpdate(tx, session.occurrenceId, kind)
  if (known?.sealedAt) fail('condition-reports.sealed')
  if (!open.some((one) => one.kind === kind)) fail('condition-reports.not-now')
  if (known) return { report: known, guide: await guideOfReport(tx, known.guideId) }
  const guide = await latestGuide(tx, session.roomId)
  if (!guide || guide.views.length + guide.inventory.length + guide.meters.length === 0)
    fail('condition-reports.no-guide')
  await beginReport(tx, session, guide, kind, now)
  const report = await findReportForUpdate(tx, session.occurrenceId, kind)
  if (!report) throw new Error('report just begun is missing')
  return { report, guide: await guideOfReport(tx, report.guideId) }
}
