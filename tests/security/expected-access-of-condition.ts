import { account, all, applicant, desk, type ExpectedAccess, link, ofTheTenant, on, runner, staff } from './circles.ts'

/** Those who answer for the rooms of the place, and those who keep its deposits. */
const readers = on(['head', 'bursar', 'caretaker', 'officer'], ['clerk'])
const holder = link(on(['holderLink'], ['holderLink']))

/** State of rooms before and after each use. */
export const conditionAccess: Record<string, ExpectedAccess> = {
  getConditionGuide: staff(ofTheTenant),
  saveConditionGuide: staff(desk, ofTheTenant),
  addReferencePhoto: staff(desk, ofTheTenant),
  getConditionRules: staff(ofTheTenant),
  setConditionRules: staff(runner, ofTheTenant),
  listBookingConditions: account(all(applicant, readers)),
  getConditionSession: account(all(applicant, readers)),
  openConditionImage: account(all(applicant, readers)),
  listConditionReports: staff(readers),
  counterSignReport: staff(on(['head', 'caretaker', 'officer'], ['clerk']), readers),
  getHolderCondition: holder,
  saveConditionAnswers: holder,
  addViewPhoto: holder,
  sealReport: holder,
  openConditionImageByLink: link(on(['caretakerLink', 'holderLink'], [])),
  listReportsToCounterSign: link(on(['caretakerLink'], ['caretakerLink'])),
  getConditionByLink: link(on(['caretakerLink'], [])),
  counterSignByLink: link(on(['caretakerLink'], [])),
}
