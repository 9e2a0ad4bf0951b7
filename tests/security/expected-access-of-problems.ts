import { account, applicant, type ExpectedAccess, link, on, staff } from './circles.ts'

/** Those who answer for the rooms of the place, and those who pay for what is broken. */
const treaters = on(['head', 'caretaker', 'officer'], ['clerk'])
const readers = on(['head', 'bursar', 'caretaker', 'officer'], ['clerk'])
const caretaker = link(on(['caretakerLink'], []))
const holder = link(on(['holderLink'], []))
const group = account(applicant)

/** Problems reported from a place. */
export const problemAccess: Record<string, ExpectedAccess> = {
  listCaretakerProblems: link(on(['caretakerLink'], ['caretakerLink'])),
  reportProblem: caretaker,
  addProblemPhoto: caretaker,
  listGroupProblems: holder,
  reportGroupProblem: holder,
  addGroupProblemPhoto: holder,
  listGroupProblemsByAccount: group,
  reportGroupProblemByAccount: group,
  addGroupProblemPhotoByAccount: group,
  listProblems: staff(readers),
  takeProblem: staff(treaters, readers),
  settleProblem: staff(treaters, readers),
  reopenProblem: staff(treaters, readers),
  openProblemPhoto: staff(readers),
}
