import { randomUUID } from 'node:crypto'
import { form } from '../support/form-with-file.ts'
import { get, image, post, type Make } from './route-request.ts'

const said = () => ({ pressId: randomUUID(), kind: 'damage', text: 'Une vitre est fêlée.' })
/** Treated without a word, or reported and photographed long ago: judged by the rights, then refused. */
const listed: (prefix: string) => Make =
  (prefix) =>
  ({ grantId }) =>
    get(`${prefix}/problems?grantId=${grantId}`)
const reported: (prefix: string) => Make =
  (prefix) =>
  ({ grantId }) =>
    post(`${prefix}/problems`, { ...said(), grantId })
const photographed: (prefix: string) => Make =
  (prefix) =>
  ({ grantId, problems }) =>
    form(`${prefix}/problems/${problems.ofGroupId}/photos`, { grantId }, image)

/** Problems reported from a place and what becomes of them: one request per operation. */
export const problemRequests: Record<string, Make> = {
  listCaretakerProblems: () => get('/caretaker/problems'),
  reportProblem: ({ confirmed }) => post('/caretaker/problems', { ...said(), occurrenceId: confirmed.occurrenceId }),
  addProblemPhoto: ({ problems }) => form(`/caretaker/problems/${problems.ofPlaceId}/photos`, {}, image),
  listGroupProblems: listed('/holder/access'),
  reportGroupProblem: reported('/holder/access'),
  addGroupProblemPhoto: photographed('/holder/access'),
  listGroupProblemsByAccount: listed('/stays'),
  reportGroupProblemByAccount: reported('/stays'),
  addGroupProblemPhotoByAccount: photographed('/stays'),
  listProblems: ({ establishmentId }) => get(`/establishments/${establishmentId}/problems?state=settled`),
  takeProblem: ({ problems }) => post(`/problems/${problems.ofGroupId}/take`),
  settleProblem: ({ problems }) => post(`/problems/${problems.ofGroupId}/settle`),
  reopenProblem: ({ problems }) => post(`/problems/${problems.ofPlaceId}/reopen`),
  openProblemPhoto: ({ problems }) => get(`/problem-photos/${problems.photoId}`),
}
