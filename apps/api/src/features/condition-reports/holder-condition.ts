import type { ConditionAnswers, ConditionReportKind, HolderConditionDto } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../platform/actor.ts'
import { inReadOnly, inTransaction, type Tx } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { formatIso } from '../../platform/time.ts'
import { record } from '../audit/index.ts'
import { inspectImage, type UploadedImage } from '../files/index.ts'
import { exitToAnswer } from './exit-to-answer.ts'
import { latestGuide } from './guide.store.ts'
import { type HolderSession, type Reported, reportToFill, sessionOfHolder } from './holder-session.ts'
import { dropImage, keepImage } from './images.store.ts'
import { presentPrevious, presentReport } from './present-report.ts'
import { previousExit, reportsOfSession, saveAnswers } from './reports.store.ts'
import { presumptionOf } from './rules/presumption.ts'
import { withPhoto, withWords } from './rules/report-answers.ts'

/** What the holder reports of the room, and what it is compared to. @throws access.not-found */
export function getHolderCondition(deps: Deps, actor: Actor, reported: Reported = {}): Promise<HolderConditionDto> {
  return inReadOnly(deps, actor, async (tx) => presentHolder(tx, await sessionOfHolder(tx, actor, reported)))
}

/**
 * Keeps what was said so far without a photo; each call replaces the one before.
 * @throws access.not-found, condition-reports.not-now, condition-reports.sealed, condition-reports.no-guide
 */
export function saveConditionAnswers(
  deps: Deps,
  actor: Actor,
  { kind, said, ...reported }: { kind: ConditionReportKind; said: ConditionAnswers } & Reported,
): Promise<HolderConditionDto> {
  return inTransaction(deps, actor, async (tx) => {
    const holder = await sessionOfHolder(tx, actor, reported)
    const { report } = await reportToFill(tx, holder, kind)
    await saveAnswers(tx, report.id, withWords(report.answers, said))
    return presentHolder(tx, holder)
  })
}

/**
 * Keeps the photo of one view at once, so that a lost network loses nothing; another one takes its place until the seal,
 * and the first one is erased.
 * @throws those of `saveConditionAnswers` and `inspectUpload`; condition-reports.unknown-photo for a view that is not one
 */
export async function addViewPhoto(
  deps: Deps,
  actor: Actor,
  { kind, rank, photo, ...reported }: { kind: ConditionReportKind; rank: number; photo: UploadedImage } & Reported,
): Promise<HolderConditionDto> {
  const inspected = await inspectImage(photo)
  return inTransaction(deps, actor, async (tx) => {
    const holder = await sessionOfHolder(tx, actor, reported)
    const { report, guide } = await reportToFill(tx, holder, kind)
    if (!guide.views[rank]) fail('condition-reports.unknown-photo')
    const { tenantId, organisationId, roomId, id: reportId } = report
    const kept = await keepImage(deps, tx, { tenantId, organisationId, roomId, reportId }, inspected)
    await saveAnswers(tx, reportId, withPhoto(report.answers, rank, kept))
    await dropImage(tx, tenantId, report.answers.views[rank]?.imageId)
    const details = { kind, rank }
    await record(tx, actor, {
      ...{ action: 'condition-report.add-photo', subjectId: reportId, tenantId, organisationId },
      details,
    })
    return presentHolder(tx, holder)
  })
}

/** The page of the holder as it is now. */
export async function presentHolder(tx: Tx, { session, open, rules }: HolderSession): Promise<HolderConditionDto> {
  const { timeZone, roomName, roomId } = session
  const reports = await reportsOfSession(tx, session.occurrenceId)
  const entry = reports.find(({ kind }) => kind === 'entry') ?? null
  const exit = reports.find(({ kind }) => kind === 'exit') ?? null
  const previous = await previousExit(tx, session)
  return {
    timeZone,
    roomName,
    hasGuide: reports.length > 0 || (await latestGuide(tx, roomId)) !== null,
    entry: entry && (await presentReport(tx, entry, timeZone)),
    exit: exit && (await presentReport(tx, exit, timeZone)),
    open: open
      .filter(({ kind }) => !(kind === 'entry' ? entry : exit)?.sealedAt)
      .map(({ kind, until }) => ({ kind, until: formatIso(timeZone, until) })),
    presumption: presumptionOf({
      hasSealedEntry: Boolean(entry?.sealedAt),
      mayStillReport: open.some(({ kind }) => kind === 'entry'),
      presence: session.presence,
      hasPreviousExit: previous !== null,
      withoutEntry: rules.withoutEntry,
    }),
    previous: previous && (await presentPrevious(tx, previous, timeZone)),
    mustAnswerPrevious: (await exitToAnswer(tx, session)) !== null,
  }
}
