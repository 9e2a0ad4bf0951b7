import type { PlaceName } from './places.ts'
import { principals, type Principal } from './principals.ts'

/** Who, towards the college's side and towards the hall's. */
type Circle = Record<PlaceName, readonly Principal[]>
/** `through` passes the judgement of rights; `forbidden` is told so (403); to everybody else the thing does not exist. */
export type ExpectedAccess = { route: 'public' | 'account' | 'staff' | 'link'; through: Circle; forbidden: Circle }

const on = (college: readonly Principal[], hall: readonly Principal[]): Circle => ({ college, hall })
const all = (...circles: Circle[]): Circle =>
  on(
    circles.flatMap(({ college }) => college),
    circles.flatMap(({ hall }) => hall),
  )

const nobody = on([], [])
const anybody = on(principals, principals)
const applicant = on(['member'], ['rival'])
const decider = on(['head'], ['clerk'])
/** Those who run the tenant: publish, import, price. */
const runner = on(['officer'], ['clerk'])
const desk = on(['head', 'officer'], ['clerk'])
const accountant = on(['head', 'bursar', 'officer'], ['clerk'])
/** Those who keep the accounts of the payee, and not the officers of the département. */
const keeper = on(['head', 'bursar'], ['clerk'])
const reader = on(['head', 'bursar', 'officer'], ['clerk', 'mayor'])
const ofThePlace = on(['head', 'bursar', 'caretaker', 'officer'], ['clerk', 'mayor'])
const ofTheTenant = on(['head', 'otherHead', 'bursar', 'caretaker', 'officer'], ['clerk', 'mayor'])
const parties = all(applicant, reader)
const moneyParties = all(applicant, accountant)

const open: ExpectedAccess = { route: 'public', through: anybody, forbidden: nobody }
const account = (through: Circle, forbidden = nobody): ExpectedAccess => ({ route: 'account', through, forbidden })
const staff = (through: Circle, forbidden = nobody): ExpectedAccess => ({ route: 'staff', through, forbidden })
const link = (through: Circle): ExpectedAccess => ({ route: 'link', through, forbidden: nobody })

/** Who gets through each operation of the API. An operation that is absent fails the matrix. */
export const expectedAccess: Record<string, ExpectedAccess> = {
  listTenants: open,
  signIn: open,
  requestSignInLink: open,
  exchangeSignInLink: open,
  signOut: open,
  registerAccount: open,
  verifyEmail: open,
  acceptInvitation: open,
  getMe: open,
  refreshSession: account(anybody),
  listSessions: account(anybody),
  endSession: account(applicant),
  editProfile: account(anybody),
  changePassword: account(anybody),

  listLegalEntities: staff(ofTheTenant),
  getOrganisationQuota: staff(ofTheTenant),
  getSigningRules: staff(ofTheTenant),
  setSigningRules: staff(runner, ofTheTenant),
  getSafekeeping: staff(runner),
  setOrganisationQuota: staff(runner, ofTheTenant),
  getArchives: staff(runner),
  setRetention: staff(runner),
  listEliminationLines: staff(runner),
  exportElimination: staff(runner),
  recordVisa: staff(runner),
  eraseRecords: staff(runner),
  getPieceRules: staff(ofTheTenant),
  setPieceRules: staff(runner, ofTheTenant),
  listPeople: staff(on(['head', 'otherHead', 'officer', 'admin'], ['clerk', 'admin']), ofTheTenant),
  inviteManager: staff(on(['head', 'officer', 'admin'], ['clerk', 'admin']), ofTheTenant),
  revokeRole: staff(on(['head', 'officer', 'admin'], ['clerk', 'admin']), ofTheTenant),

  listOrganisations: account(anybody),
  registerOrganisation: account(anybody),
  showOrganisation: account(applicant),
  editOrganisation: account(applicant),
  inviteMember: account(applicant),
  removeMember: account(applicant),
  depositPiece: account(applicant),
  removePiece: account(applicant),
  openPieceFile: account(applicant),
  listOrganisationCharges: account(applicant),

  suggestPlaces: open,
  searchRooms: open,
  getRoom: open,
  getRoomMonth: open,
  getRoomSlots: open,
  previewSeries: open,
  whyNot: open,
  getRoomQuote: open,
  listRoomOptions: open,
  getEstablishment: open,
  readPhoto: open,

  listStock: staff(everyRunner(), everyStaff()),
  listStockEstablishments: staff(everyRunner(), everyStaff()),
  getRoomSheet: staff(desk, ofTheTenant),
  addRoom: staff(runner, ofTheTenant),
  setEstablishmentOpeningRules: staff(desk, ofTheTenant),
  editRoom: staff(desk, ofTheTenant),
  setRoomOpeningRules: staff(desk, ofTheTenant),
  setRoomAccess: staff(desk, ofTheTenant),
  publishRoom: staff(runner, ofTheTenant),
  composeRoom: staff(runner, ofTheTenant),
  getSpaceTree: staff(desk, ofTheTenant),
  setSiteHours: staff(runner, ofTheTenant),
  shareSite: staff(runner, ofTheTenant),
  setManager: staff(runner, ofTheTenant),
  addBuilding: staff(runner, ofTheTenant),
  editBuilding: staff(runner, ofTheTenant),
  addFloor: staff(runner, ofTheTenant),
  editFloor: staff(runner, ofTheTenant),
  addSpace: staff(runner, ofTheTenant),
  editSpace: staff(runner, ofTheTenant),
  withdrawRoom: staff(runner, ofTheTenant),
  addPhoto: staff(desk, ofTheTenant),
  removePhoto: staff(desk, ofTheTenant),
  previewImport: staff(on(['officer'], []), ofTheTenant),
  getImport: staff(ofDepartement(['officer']), ofDepartement(ofTheTenant.college)),
  applyImport: staff(ofDepartement(['officer']), ofDepartement(ofTheTenant.college)),
  listTariffs: staff(ofTheTenant),
  publishTariff: staff(runner, ofTheTenant),
  simulateTariff: staff(runner, ofTheTenant),
  checkTariff: staff(runner, ofTheTenant),
  dryRunTariff: staff(runner, ofTheTenant),
  listBoardActs: staff(ofTheTenant),
  recordBoardAct: staff(runner, ofTheTenant),
  listWordedBuildings: staff(ofTheTenant),
  readAgreementTemplate: staff(ofTheTenant),
  saveTemplateDraft: staff(runner, ofTheTenant),
  discardTemplateDraft: staff(runner, ofTheTenant),
  previewTemplate: staff(runner, ofTheTenant),
  publishTemplate: staff(runner, ofTheTenant),
  readSignatureProvider: staff(ofTheTenant),
  saveSignatureProvider: staff(runner, ofTheTenant),
  removeSignatureProvider: staff(runner, ofTheTenant),
  testSignatureProvider: staff(runner, ofTheTenant),
  listSignatureRequests: account(parties),
  askSignature: staff(desk, parties),
  withdrawSignatureRequest: staff(desk, parties),
  receiveSignatureCall: open,

  listPayeeAccounts: staff(ofTheTenant),
  savePayeeAccount: staff(runner, ofTheTenant),
  testPayeeAccount: staff(runner, ofTheTenant),
  readWaysToPay: account(applicant),
  startOnlinePayment: account(applicant),
  readOnlinePayment: account(applicant),
  askPaymentAgain: account(applicant),
  listPaymentsToCheck: staff(ofTheTenant),
  checkPayment: staff(on(['bursar', 'officer'], ['clerk'])),
  receivePaymentCall: open,

  listMyBookings: account(anybody),
  draftBooking: account(applicant),
  editDraft: account(applicant),
  getBooking: account(parties),
  getBookingByReference: account(parties),
  listRivals: account(reader, applicant),
  listLostDates: account(parties),
  getBookingCalendar: account(parties),
  submitBooking: account(applicant, parties),
  completeBooking: account(applicant, parties),
  acceptProposal: account(applicant, parties),
  declineProposal: account(applicant, parties),
  withdrawBooking: account(applicant, parties),
  cancelBooking: account(all(applicant, desk), parties),
  cancelOccurrences: account(all(applicant, desk), parties),
  askAmendment: account(all(applicant, desk), parties),
  waiveBooking: staff(decider, all(reader, applicant)),
  previewCancellation: account(all(applicant, desk), parties),
  previewAmendment: account(all(applicant, desk), parties),
  acceptAmendment: account(all(applicant, decider), parties),
  refuseAmendment: account(all(applicant, desk), parties),
  withdrawAmendment: account(all(applicant, desk), parties),
  openCalledPiece: account(reader),
  reviewPiece: account(desk, reader),
  postMessage: account(all(applicant, desk), parties),
  readMessages: account(all(applicant, desk), parties),
  approveBooking: account(decider, parties),
  undoApproval: account(decider, parties),
  refuseBooking: account(desk, parties),
  previewRefusal: account(desk, parties),
  requestInformation: account(decider, parties),
  counterPropose: account(decider, parties),
  // The room is public: being told that one may not is no secret.
  recordBooking: staff(desk, anybody),
  listEstablishmentBookings: staff(reader),

  getPlanning: staff(decider, ofTheTenant),
  listClosures: staff(decider, ofTheTenant),
  closeRooms: staff(decider, ofTheTenant),
  previewClosure: staff(decider, ofTheTenant),
  liftClosure: staff(decider, ofTheTenant),
  repeatClosure: staff(decider, ofTheTenant),
  previewRepeatedClosure: staff(decider, ofTheTenant),
  listExceptionalOpenings: staff(decider, ofTheTenant),
  openExceptionally: staff(decider, ofTheTenant),
  removeExceptionalOpening: staff(decider, ofTheTenant),
  listConflicts: staff(decider, ofTheTenant),
  proposeInstead: staff(decider, ofTheTenant),
  dismissConflict: staff(decider, ofTheTenant),
  readWorks: staff(desk, ofTheTenant),
  previewWorks: staff(desk, ofTheTenant),
  startWorks: staff(desk, ofTheTenant),
  retryWorks: staff(desk, ofTheTenant),
  listTimetables: staff(decider, ofTheTenant),
  addTimetable: staff(decider, ofTheTenant),
  removeTimetable: staff(decider, ofTheTenant),
  previewTimetableFile: staff(decider, ofTheTenant),
  previewTimetableAddress: staff(decider, ofTheTenant),
  applyTimetable: staff(decider, ofTheTenant),
  listPoliticalRequests: staff(runner),
  exportPoliticalRequests: staff(runner),
  listCounterparts: staff(accountant, ofThePlace),
  exportCounterparts: staff(accountant, ofThePlace),
  listBookingCounterparts: account(moneyParties),
  openCounterpartProof: account(moneyParties),
  proposeCounterpart: account(applicant),
  withdrawCounterpart: account(applicant, moneyParties),
  addCounterpartProof: account(applicant, moneyParties),
  agreeCounterpart: staff(on(['head'], ['clerk']), accountant),
  refuseCounterpart: staff(on(['head'], ['clerk']), accountant),
  acceptDelivery: staff(keeper, accountant),

  listDeposits: staff(accountant, ofThePlace),
  listBookingDeposits: account(moneyParties),
  openDepositProof: account(moneyParties),
  receiveDeposit: staff(keeper, accountant),
  returnDeposit: staff(keeper, accountant),
  retainDeposit: staff(keeper, accountant),
  addDepositProof: staff(keeper, accountant),
  getDepositRules: staff(ofTheTenant),
  setDepositRules: staff(runner, ofTheTenant),

  listEstablishmentCharges: staff(accountant, ofThePlace),
  exportCharges: staff(accountant, ofThePlace),
  listRevenueOrders: staff(accountant, ofThePlace),
  previewRevenueOrder: staff(keeper, ofThePlace),
  issueRevenueOrder: staff(keeper, ofThePlace),
  getRevenueOrder: staff(accountant, ofThePlace),
  exportRevenueOrder: staff(accountant, ofThePlace),
  downloadRevenueOrder: staff(accountant, ofThePlace),
  noteOrderNumbers: staff(keeper, ofThePlace),
  recordReceivedMoney: staff(keeper, ofThePlace),
  recordGivenBack: staff(keeper, ofThePlace),

  listAgreements: staff(anybody),
  getBookingAgreement: account(parties),
  draftMissingAgreement: staff(desk, parties),
  getAgreementText: account(parties),
  downloadAgreement: account(parties),
  downloadCaseFile: account(parties),
  requestSignatureCode: account(applicant, parties),
  signAgreement: account(applicant, parties),
  recordSignature: staff(on(['officer'], ['mayor']), parties),
  depositSignedCopy: staff(desk, parties),
  listDecisions: account(parties),
  downloadDecision: account(parties),
  // No letter was received on paper there: not found, for everybody.
  downloadReceivedLetter: account(nobody),
  recordResignation: staff(nobody, parties),
  giveFormalNotice: staff(on(['officer'], ['clerk', 'mayor']), parties),
  suspendAgreement: staff(on(['officer'], ['clerk', 'mayor']), parties),
  liftSuspension: staff(on(['officer'], ['clerk', 'mayor']), parties),
  terminateAgreement: account(on(['officer'], ['mayor']), parties),
  verifyAgreement: open,
  verifyFile: open,

  listBookingAccess: account(applicant),
  listAccessGrants: staff(on(ofThePlace.college, ['clerk'])),
  openHolderLink: open,
  getHolderAccess: link(on(['holderLink'], ['holderLink'])),
  createCaretakerLink: staff(decider, ofTheTenant),
  listCaretakerLinks: staff(decider, ofTheTenant),
  revokeCaretakerLink: staff(decider, ofTheTenant),
  getEstablishmentDay: staff(on(['head', 'caretaker', 'officer'], ['clerk'])),
  openCaretakerLink: open,
  getCaretakerDay: link(on(['caretakerLink'], ['caretakerLink'])),
  recordPresence: link(on(['caretakerLink'], [])),
  reportProblem: link(on(['caretakerLink'], [])),

  listCalendarFeeds: account(anybody),
  createCalendarFeed: account(reader),
  revokeCalendarFeed: account(applicant),
  readCalendarFeed: open,
  getRoomBusyCalendar: open,

  listWaiting: account(anybody),
  joinWaitingList: account(anybody),
  leaveWaitingList: account(applicant),

  listDemoMails: open,
  getDemoMail: open,
  getDemoClock: open,
  advanceDemoClock: open,
}

/** The stock one sees is one's own, wherever one looks from. */
function everyRunner(): Circle {
  const people: Principal[] = ['head', 'otherHead', 'officer', 'clerk']
  return on(people, people)
}
function everyStaff(): Circle {
  const people: Principal[] = ['bursar', 'caretaker', 'mayor', 'admin']
  return on(people, people)
}
/** Imports belong to the département alone. */
function ofDepartement(people: readonly Principal[]): Circle {
  return on(people, people)
}
