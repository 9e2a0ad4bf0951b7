import type { ConditionReportKind } from '@salles-ouvertes/contract'
import type { Guide, ReportAnswers } from './report-answers.ts'

export type Sealed = {
  reportId: string
  kind: ConditionReportKind
  occurrenceId: string
  roomId: string
  guideVersion: number
  guide: Guide
  answers: ReportAnswers
  sealedBy: string
  sealedAt: Date
  previousSha256: string | null
}

/**
 * The text whose SHA-256 seals a report: JSON without a space, keys in this order, each photo by its own hash, and the
 * hash of the report sealed before in the room. Source: docs/rules/condition-report.md, 6.
 */
export function sealText({ guide, answers, ...report }: Sealed): string {
  return JSON.stringify({
    report: report.reportId,
    kind: report.kind,
    session: report.occurrenceId,
    room: report.roomId,
    guide: report.guideVersion,
    views: answers.views.map(({ imageSha256, state, words }, rank) => ({
      ...{ title: guide.views[rank]?.title, photo: imageSha256, state, words },
    })),
    inventory: answers.inventory.map((found, rank) => ({
      ...{ object: guide.inventory[rank]?.object, quantity: guide.inventory[rank]?.quantity, found },
    })),
    meters: answers.meters.map((reading, rank) => ({
      ...{ name: guide.meters[rank]?.name, unit: guide.meters[rank]?.unit, reading },
    })),
    remark: answers.remark,
    sealedBy: report.sealedBy,
    sealedAt: report.sealedAt.toISOString(),
    previous: report.previousSha256,
  })
}
