import type { FollowedProblemsDto, ProblemReportForm } from '@salles-ouvertes/contract'
import { api, unwrap } from '../api/client.ts'
import { shrinkPhoto } from '../condition/shrink-photo.ts'
import { formWith } from '../money/form-with.ts'

/** How somebody on site reports, and follows what they reported. @throws ApiProblem, TypeError without network */
export interface ProblemWay {
  read: () => Promise<FollowedProblemsDto>
  tell: (report: ProblemReportForm) => Promise<FollowedProblemsDto>
  addPhoto: (id: string, photo: File) => Promise<FollowedProblemsDto>
}

/** The file is in no schema: the generated type knows an empty body only. */
const upload = (id: string, form: FormData) => ({
  ...{ params: { path: { id } }, body: form as never },
  bodySerializer: () => form,
})

/** By the personal link of the caretaker. */
export const byCaretaker: ProblemWay = {
  read: () => unwrap(api.GET('/caretaker/problems')),
  tell: (body) => unwrap(api.POST('/caretaker/problems', { body })),
  addPhoto: async (id, photo) =>
    unwrap(api.POST('/caretaker/problems/{id}/photos', upload(id, formWith({}, await shrinkPhoto(photo))))),
}

/** By the personal link of the declared holder. */
export const byHolder = (grantId: string): ProblemWay => ({
  read: () => unwrap(api.GET('/holder/access/problems', { params: { query: { grantId } } })),
  tell: ({ pressId, kind, text }) =>
    unwrap(api.POST('/holder/access/problems', { body: { grantId, pressId, kind, text } })),
  addPhoto: async (id, photo) =>
    unwrap(
      api.POST('/holder/access/problems/{id}/photos', upload(id, formWith({ grantId }, await shrinkPhoto(photo)))),
    ),
})

/** By the account of the applicant or of the declared holder. */
export const byMember = (grantId: string): ProblemWay => ({
  read: () => unwrap(api.GET('/stays/problems', { params: { query: { grantId } } })),
  tell: ({ pressId, kind, text }) => unwrap(api.POST('/stays/problems', { body: { grantId, pressId, kind, text } })),
  addPhoto: async (id, photo) =>
    unwrap(api.POST('/stays/problems/{id}/photos', upload(id, formWith({ grantId }, await shrinkPhoto(photo))))),
})
