import type { z } from 'zod'
import type { ConditionReportKind, HolderConditionDto, sealReportInput } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../platform/actor.ts'
import { clockNow } from '../../platform/clock.ts'
import { inTransaction, type Tx } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { sha256 } from '../../platform/ids.ts'
import { record } from '../audit/index.ts'
import { writeCounterSignature } from './counter-sign-report.ts'
import { exitToAnswer } from './exit-to-answer.ts'
import { presentHolder } from './holder-condition.ts'
import { type HolderSession, type Reported, reportToFill, sessionOfHolder } from './holder-session.ts'
import { lastSeal, lockSeals, saveSeal } from './reports.store.ts'
import { missingAnswers } from './rules/report-answers.ts'
import { sealText } from './rules/seal-text.ts'

type SealInput = z.infer<typeof sealReportInput>

/**
 * Seals the holder's report: the time of the server, the hash of what it says and of each photo, and of the report sealed
 * before in the room. An entry report first answers to the exit report of the group before, when nobody has.
 * @throws access.not-found, condition-reports.not-now, condition-reports.sealed, condition-reports.no-guide
 * @throws condition-reports.incomplete with `missing`, condition-reports.previous-unanswered
 */
export function sealReport(
  deps: Deps,
  actor: Actor,
  { kind, previous, ...reported }: SealInput & { kind: ConditionReportKind } & Reported,
): Promise<HolderConditionDto> {
  return inTransaction(deps, actor, async (tx) => {
    const holder = await sessionOfHolder(tx, actor, reported)
    const { session, name } = holder
    await lockSeals(tx, session.roomId)
    const { report, guide } = await reportToFill(tx, holder, kind)
    const { answers, id: reportId, tenantId, organisationId, occurrenceId, roomId } = report
    const missing = missingAnswers(answers)
    if (missing > 0) fail('condition-reports.incomplete', { missing })
    if (kind === 'entry') await answerToPrevious(tx, actor, holder, previous)

    const sealedAt = await clockNow(tx)
    const previousSha256 = await lastSeal(tx, roomId)
    const sealed = { sealedAt, sealedBy: name, previousSha256 }
    const of = { reportId, kind, occurrenceId, roomId, guideVersion: guide.version, guide, answers }
    await saveSeal(tx, reportId, { ...sealed, sha256: sha256(sealText({ ...of, ...sealed })) })
    await record(tx, actor, {
      ...{ action: 'condition-report.seal', subjectId: reportId, tenantId, organisationId },
      details: { kind },
    })
    return presentHolder(tx, holder)
  })
}

async function answerToPrevious(
  tx: Tx,
  actor: Actor,
  { session, name }: HolderSession,
  answer: SealInput['previous'],
): Promise<void> {
  const previous = await exitToAnswer(tx, session)
  if (!previous) return
  if (!answer) fail('condition-reports.previous-unanswered')
  await writeCounterSignature(tx, actor, previous, { ...answer, by: 'next-group', name })
}
