import type { ConditionReportDto } from '@salles-ouvertes/contract'
import type { Tx } from '../../platform/database.ts'
import { formatIso } from '../../platform/time.ts'
import { type GuideRow, guideOfReport } from './guide.store.ts'
import { type CounterSignatureRow, findCounterSignature, type ReportRow } from './reports.store.ts'
import { differencesOf, missingAnswers } from './rules/report-answers.ts'

/** A report with what it was compared to. `timeZone`: that of its place. */
export async function presentReport(tx: Tx, report: ReportRow, timeZone: string): Promise<ConditionReportDto> {
  const guide = await guideOfReport(tx, report.guideId)
  const { answers, sealedAt } = report
  const counterSignature = await findCounterSignature(tx, report.id)
  return {
    id: report.id,
    kind: report.kind,
    guideVersion: guide.version,
    ...answered(report, guide),
    remark: answers.remark,
    missing: missingAnswers(answers),
    differences: differencesOf(answers, guide),
    sealedAt: sealedAt && formatIso(timeZone, sealedAt),
    sealedBy: report.sealedBy,
    sha256: report.sha256,
    previousSha256: report.previousSha256,
    counterSignature: counterSignature && presentWord(counterSignature, timeZone),
  }
}

/** The same for a group that came after: what the room was like, without who said so. */
export async function presentPrevious(tx: Tx, report: ReportRow, timeZone: string): Promise<ConditionReportDto> {
  return { ...(await presentReport(tx, report, timeZone)), sealedBy: '', remark: '', counterSignature: null }
}

function answered({ answers }: ReportRow, guide: GuideRow): Pick<ConditionReportDto, 'views' | 'inventory' | 'meters'> {
  return {
    views: guide.views.map(({ title, guidance, imageId: referenceId }, rank) => {
      const { imageId = null, imageSha256 = null, state = null, words = '' } = answers.views[rank] ?? {}
      return { title, guidance, referenceId, imageId, imageSha256, state, words }
    }),
    inventory: guide.inventory.map((object, rank) => ({ ...object, found: answers.inventory[rank] ?? null })),
    meters: guide.meters.map((meter, rank) => ({ ...meter, reading: answers.meters[rank] ?? null })),
  }
}

const presentWord = ({ by, name, agrees, words, signedAt }: CounterSignatureRow, timeZone: string) => ({
  ...{ by, name, agrees, words },
  signedAt: formatIso(timeZone, signedAt),
})
