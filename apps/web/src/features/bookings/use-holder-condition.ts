import type {
  ConditionAnswers,
  ConditionReportKind,
  CounterSignatureForm,
  HolderConditionDto,
} from '@salles-ouvertes/contract'
import { api, unwrap } from '../../api/client.ts'
import { queryClient } from '../../api/query.ts'
import { shrinkPhoto } from '../../condition/shrink-photo.ts'
import type { ReaderWay } from '../../condition/use-condition.ts'
import { formWith } from '../../money/form-with.ts'

type Answer = Promise<HolderConditionDto>

/** How whoever enters reports on the room. @throws ApiProblem, each of them */
export type ReportWriter = {
  /** As which reader the photos are fetched. */
  way: ReaderWay
  read: () => Answer
  /** Keeps what was said so far; the first time, begins the report. */
  save: (kind: ConditionReportKind, body: ConditionAnswers) => Answer
  /** Keeps the photo of one view. */
  addPhoto: (kind: ConditionReportKind, rank: number, photo: File) => Answer
  /** Seals the report; `previous` is the word on what the group before left. */
  seal: (kind: ConditionReportKind, previous: CounterSignatureForm | null) => Answer
}

/** The file is in no schema: the generated type knows an empty body only. */
async function withFile(photo: File) {
  const body = formWith({}, await shrinkPhoto(photo))
  return { body: body as never, bodySerializer: () => body }
}

/** By the personal link of the holder, which is already a cookie. */
export const writerByLink: ReportWriter = {
  way: 'link',
  read: () => unwrap(api.GET('/holder/condition')),
  save: (kind, body) => unwrap(api.POST('/holder/condition/{kind}', { params: { path: { kind } }, body })),
  addPhoto: async (kind, rank, photo) => {
    const params = { path: { kind, rank } }
    return unwrap(api.POST('/holder/condition/{kind}/views/{rank}/photo', { params, ...(await withFile(photo)) }))
  },
  seal: (kind, previous) =>
    unwrap(api.POST('/holder/condition/{kind}/seal', { params: { path: { kind } }, body: { previous } })),
}

/** By the account of the applicant or of the holder, for one session. */
export const writerByAccount = (occurrenceId: string): ReportWriter => ({
  way: { occurrenceId },
  read: () => unwrap(api.GET('/occurrences/{id}/own-condition', { params: { path: { id: occurrenceId } } })),
  save: (kind, body) => {
    const params = { path: { id: occurrenceId, kind } }
    return unwrap(api.POST('/occurrences/{id}/own-condition/{kind}', { params, body }))
  },
  addPhoto: async (kind, rank, photo) => {
    const params = { path: { id: occurrenceId, kind, rank } }
    return unwrap(
      api.POST('/occurrences/{id}/own-condition/{kind}/views/{rank}/photo', { params, ...(await withFile(photo)) }),
    )
  },
  seal: async (kind, previous) => {
    const params = { path: { id: occurrenceId, kind } }
    const now = await unwrap(api.POST('/occurrences/{id}/own-condition/{kind}/seal', { params, body: { previous } }))
    await queryClient.invalidateQueries({ queryKey: ['condition'] })
    return now
  },
})
