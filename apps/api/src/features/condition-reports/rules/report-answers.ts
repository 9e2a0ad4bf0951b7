import type { ConditionAnswers, CountedObject, GuideView, Meter, ViewState } from '@salles-ouvertes/contract'

export type AnsweredView = {
  imageId: string | null
  imageSha256: string | null
  state: ViewState | null
  words: string
}
/** What a group answered, in the order of the guide; null where it has not yet. */
export type ReportAnswers = {
  views: AnsweredView[]
  inventory: (number | null)[]
  meters: (number | null)[]
  remark: string
}
export type Guide = {
  views: readonly GuideView[]
  inventory: readonly CountedObject[]
  meters: readonly Meter[]
}

const unanswered: AnsweredView = { imageId: null, imageSha256: null, state: null, words: '' }

/** Answers to a guide before the first one. */
export const noAnswers = (guide: Guide): ReportAnswers => ({
  views: guide.views.map(() => unanswered),
  inventory: guide.inventory.map(() => null),
  meters: guide.meters.map(() => null),
  remark: '',
})

/** The same answers with what was said without a photo; what goes beyond the guide is left out. */
export const withWords = (answers: ReportAnswers, said: ConditionAnswers): ReportAnswers => ({
  views: answers.views.map((view, rank) => ({ ...view, ...said.views[rank] })),
  inventory: answers.inventory.map((_, rank) => said.inventory[rank] ?? null),
  meters: answers.meters.map((_, rank) => said.meters[rank] ?? null),
  remark: said.remark,
})

/** The same answers with the photo of one view, which must be one of the guide. */
export const withPhoto = (
  answers: ReportAnswers,
  rank: number,
  photo: Pick<AnsweredView, 'imageId' | 'imageSha256'>,
): ReportAnswers => ({
  ...answers,
  views: answers.views.map((view, index) => (index === rank ? { ...view, ...photo } : view)),
})

/**
 * Answers still missing before a report may be sealed: of each view a photo, what it shows, and words when something is to
 * be reported; each object counted, each meter read. Source: docs/rules/condition-report.md, 5.
 */
export function missingAnswers({ views, inventory, meters }: ReportAnswers): number {
  const inViews = views.map(
    ({ imageId, state, words }) =>
      Number(imageId === null) + Number(state === null) + Number(state === 'to-report' && words === ''),
  )
  const unsaid = [...inventory, ...meters].filter((one) => one === null).length
  return inViews.reduce((sum, one) => sum + one, unsaid)
}

/** Views to report and objects that are not all there: what a deposit may answer for. */
export const differencesOf = ({ views, inventory }: ReportAnswers, guide: Guide): number =>
  views.filter(({ state }) => state === 'to-report').length +
  inventory.filter((found, rank) => found !== null && found < (guide.inventory[rank]?.quantity ?? 0)).length
