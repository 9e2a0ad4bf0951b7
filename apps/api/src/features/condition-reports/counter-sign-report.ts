import type { ConditionSessionDto, CounterSignatureForm, CounterSigner } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { AccountActor, Actor } from '../../platform/actor.ts'
import { clockNow } from '../../platform/clock.ts'
import { inTransaction, type Tx } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { placeOfLink } from '../access/index.ts'
import { record } from '../audit/index.ts'
import { nameOf } from '../identity/index.ts'
import { presentSession } from './read-conditions.ts'
import { findReport, insertCounterSignature, type ReportRow } from './reports.store.ts'
import { isReaderOfPlace, mayCounterSign } from './rules/who-reads-reports.ts'
import { findSession, type SessionFacts } from './sessions.store.ts'

export type CounterSignReport = CounterSignatureForm & { reportId: string }

/**
 * The staff of the place say whether a sealed report is what they found. Once for a report, whoever speaks first.
 * @throws condition-reports.not-found, condition-reports.not-allowed, condition-reports.not-sealed
 * @throws condition-reports.already-counter-signed, condition-reports.words-missing when it differs
 */
export function counterSignReport(
  deps: Deps,
  actor: AccountActor,
  { reportId, ...word }: CounterSignReport,
): Promise<ConditionSessionDto> {
  return inTransaction(deps, actor, async (tx) => {
    const { report, session } = await reportOfPlace(tx, reportId)
    if (!isReaderOfPlace(actor, session)) fail('condition-reports.not-found')
    if (!mayCounterSign(actor, session)) fail('condition-reports.not-allowed')
    await writeCounterSignature(tx, actor, report, { ...word, by: 'staff', name: await nameOf(tx, actor) })
    return presentSession(tx, actor, session)
  })
}

/** The same by the caretaker's personal link. @throws access.not-found, and those of `counterSignReport` */
export function counterSignByLink(
  deps: Deps,
  actor: Actor,
  { reportId, ...word }: CounterSignReport,
): Promise<ConditionSessionDto> {
  return inTransaction(deps, actor, async (tx) => {
    const place = await placeOfLink(tx, actor)
    const { report, session } = await reportOfPlace(tx, reportId)
    if (session.establishmentId !== place.id) fail('condition-reports.not-found')
    await writeCounterSignature(tx, actor, report, { ...word, by: 'caretaker', name: await nameOf(tx, actor) })
    return presentSession(tx, actor, session)
  })
}

async function reportOfPlace(tx: Tx, reportId: string): Promise<{ report: ReportRow; session: SessionFacts }> {
  const report = (await findReport(tx, reportId)) ?? fail('condition-reports.not-found')
  const session = (await findSession(tx, report.occurrenceId)) ?? fail('condition-reports.not-found')
  return { report, session }
}

/** Somebody else's word on a sealed report, with the hash of what they read. */
export async function writeCounterSignature(
  tx: Tx,
  actor: Actor,
  report: ReportRow,
  word: CounterSignatureForm & { by: CounterSigner; name: string },
): Promise<void> {
  const { id: reportId, tenantId, organisationId, sha256 } = report
  if (sha256 === null) fail('condition-reports.not-sealed')
  if (!word.agrees && word.words === '') fail('condition-reports.words-missing')
  const signedAt = await clockNow(tx)
  const isFirst = await insertCounterSignature(tx, { ...word, reportId, tenantId, organisationId, sha256, signedAt })
  if (!isFirst) fail('condition-reports.already-counter-signed')
  await record(tx, actor, {
    ...{ action: 'condition-report.counter-sign', subjectId: reportId, tenantId, organisationId },
    details: { by: word.by, agrees: word.agrees },
  })
}
