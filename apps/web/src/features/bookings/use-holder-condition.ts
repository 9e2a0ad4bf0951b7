import type {
  ConditionAnswers,
  ConditionReportKind,
  CounterSignatureForm,
  HolderConditionDto,
} from '@salles-ouvertes/contract'
import { api, unwrap } from '../../api/client.ts'
import { shrinkPhoto } from '../../condition/shrink-photo.ts'
import { formWith } from '../../money/form-with.ts'

/** What the holder reports of the room; their link is already a cookie. @throws ApiProblem, as all below */
export const readHolderCondition = (): Promise<HolderConditionDto> => unwrap(api.GET('/holder/condition'))

/** Keeps what was said so far; the first time, begins the report. */
export const saveAnswers = (kind: ConditionReportKind, body: ConditionAnswers): Promise<HolderConditionDto> =>
  unwrap(api.POST('/holder/condition/{kind}', { params: { path: { kind } }, body }))

/** Keeps the photo of one view. The file is in no schema: the generated type knows an empty body only. */
export async function sendViewPhoto(kind: ConditionReportKind, rank: number, photo: File): Promise<HolderConditionDto> {
  const body = formWith({}, await shrinkPhoto(photo))
  const params = { path: { kind, rank } }
  const options = { params, body: body as never, bodySerializer: () => body }
  return unwrap(api.POST('/holder/condition/{kind}/views/{rank}/photo', options))
}

/** Seals the report; `previous` is the word on what the group before left. */
export const sealReport = (
  kind: ConditionReportKind,
  previous: CounterSignatureForm | null,
): Promise<HolderConditionDto> =>
  unwrap(api.POST('/holder/condition/{kind}/seal', { params: { path: { kind } }, body: { previous } }))
