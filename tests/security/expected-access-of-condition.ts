import { account, all, applicant, desk, type ExpectedAccess, link, ofTheTenant, on, runner, staff } from './circles.ts'

/** Those who answer for the rooms of the place, and those who keep its deposits. */
const readers = on(['head', 'bursar', 'caretaker', 'officer'], ['clerk'])
const signers = on(['head', 'caretaker', 'officer'], ['clerk'])
const disputants = account(all(applicant, signers), readers)
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
  counterSignReport: staff(signers, readers),
  listSessionDisputes: account(all(applicant, readers)),
  listBookingDisputes: account(all(applicant, readers)),
  openDisputePhoto: account(all(applicant, readers)),
  openDispute: disputants,
  writeInDispute: disputants,
  proposeSettlement: disputants,
  acceptSettlement: disputants,
  setAsideSettlement: disputants,
  withdrawDispute: disputants,
  getHolderCondition: holder,
  saveConditionAnswers: holder,
  addViewPhoto: holder,
  sealReport: holder,
  getOwnCondition: account(applicant),
  saveOwnAnswers: account(applicant),
  addOwnViewPhoto: account(applicant),
  sealOwnReport: account(applicant),
  openSessionImage: account(applicant),
  openConditionImageByLink: link(on(['caretakerLink', 'holderLink'], [])),
  listReportsToCounterSign: link(on(['caretakerLink'], ['caretakerLink'])),
  getConditionByLink: link(on(['caretakerLink'], [])),
  counterSignByLink: link(on(['caretakerLink'], [])),
}
