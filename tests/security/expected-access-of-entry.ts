import {
  account,
  applicant,
  decider,
  desk,
  type ExpectedAccess,
  link,
  ofThePlace,
  ofTheTenant,
  on,
  open,
  staff,
} from './circles.ts'

/** Those who open the doors. */
const openers = on(['head', 'caretaker', 'officer'], ['clerk'])

/** Who gets through what concerns the door on the day: the group, whoever opens, the place that looks ahead. */
export const entryAccess: Record<string, ExpectedAccess> = {
  listBookingAccess: account(applicant),
  listAccessGrants: staff(on(ofThePlace.college, ['clerk'])),
  openHolderLink: open,
  getHolderAccess: link(on(['holderLink'], ['holderLink'])),
  sayEntered: link(on(['holderLink'], [])),
  sayEnteredByAccount: account(applicant),
  sayDidNotOpen: link(on(['holderLink'], [])),
  sayDidNotOpenByAccount: account(applicant),
  sayLeft: link(on(['holderLink'], [])),
  sayLeftByAccount: account(applicant),
  replaceWayIn: staff(openers),
  changeCode: staff(openers),
  repairAccess: staff(openers),
  readCode: staff(on(['head'], ['clerk']), on(['caretaker', 'officer'], [])),
  readReadiness: staff(openers),
  readBookingReadiness: staff(openers),
  checkReadinessNow: staff(openers),
  readReliability: staff(desk),
  createCaretakerLink: staff(decider, ofTheTenant),
  listCaretakerLinks: staff(decider, ofTheTenant),
  revokeCaretakerLink: staff(decider, ofTheTenant),
  getEstablishmentDay: staff(openers),
  openCaretakerLink: open,
  getCaretakerDay: link(on(['caretakerLink'], ['caretakerLink'])),
  getCaretakerWeek: link(on(['caretakerLink'], ['caretakerLink'])),
  recordPresence: link(on(['caretakerLink'], [])),
}
