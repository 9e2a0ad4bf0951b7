import { randomUUID } from 'node:crypto'
import { organisationInput } from '@salles-ouvertes/contract'
import { form } from '../support/form-with-file.ts'
import { givenFacts } from '../support/given-bookings.ts'
import { givenPassword as password } from '../support/given-identity.ts'
import { agreementRequests } from './requests-of-agreements.ts'
import { conditionRequests } from './requests-of-condition.ts'
import { lockRequests } from './requests-of-locks.ts'
import { problemRequests } from './requests-of-problems.ts'
import { readinessRequests } from './requests-of-readiness.ts'
import { keyRequests } from './requests-of-keys.ts'
import { eveningPackRequests } from './requests-of-evening-packs.ts'
import { siteRequests } from './requests-of-sites.ts'
import { smsRequests } from './requests-of-sms.ts'
import { accessRequests } from './requests-of-access.ts'
import { moneyRequests } from './requests-of-money.ts'
import { weekRequests } from './requests-of-weeks.ts'
import { day, get, image, post, remove, unknownToken, type Make } from './route-request.ts'

const slot = { startsAt: '2026-10-20T18:30:00+02:00', endsAt: '2026-10-20T20:30:00+02:00' }
const evening = { date: '2026-10-20', from: 1110, until: 1230 }
const moveOf = (occurrenceId: string) => ({ moves: [{ occurrenceId, ...slot }] })
const recurrence = {
  ...{ weekdays: [2], firstDate: '2026-10-20', lastDate: '2026-11-24' },
  ...{ from: 1110, until: 1230 },
}
const month = '2026-10'
const kept = {
  'signed-agreement': { years: 10, fate: 'sort' },
  'unsigned-agreement': { years: 1, fate: 'destroy' },
  'condition-report': { years: 5, fate: 'destroy' },
  'problem-report': { years: 2, fate: 'destroy' },
}
const person = () => ({ email: `${randomUUID().slice(0, 8)}@essai.example`, givenName: 'Noa', familyName: 'Essai' })
const organisation = organisationInput.parse({
  kind: 'association',
  name: 'Club d’essai',
  address: '3 rue de l’Essai',
  postalCode: '38000',
  city: 'Grenoble',
  representativeName: 'Noa Essai',
  representativeCapacity: 'président',
})
const room = (name: string) => ({ name, type: 'multipurpose-hall', capacity: 50 })
const tariff = {
  name: 'Grille d’essai',
  act: 'Délibération d’essai',
  validFrom: '2025-01-01',
  lines: [{ unit: 'started-hour', unitCents: 1500 }],
}

const insurance = { kind: 'insurance', insurer: 'Assurance d’essai', policyNumber: 'E-2', validFrom: '2026-01-01' }

/** One request per operation of the OpenAPI document. Refused bookings take no action: rights answer before status. */
export const requests: Record<string, Make> = {
  listTenants: () => get('/tenants'),
  signIn: ({ passwordAccount }) => post('/sessions', passwordAccount),
  listSessions: () => get('/sessions'),
  requestSignInLink: () => post('/sessions/link', { email: 'personne@essai.example' }),
  exchangeSignInLink: () => post('/sessions/from-link', { token: unknownToken }),
  refreshSession: () => post('/sessions/refresh'),
  signOut: () => remove('/sessions/current'),
  endSession: async ({ fresh }) => remove(`/sessions/${await fresh.session()}`),
  registerAccount: () => post('/accounts', { ...person(), password }),
  verifyEmail: () => post('/accounts/verify-email', { token: unknownToken }),
  acceptInvitation: () => post('/invitations/accept', { token: unknownToken, password }),
  getMe: () => get('/me'),
  editProfile: () => ({
    method: 'PATCH',
    path: '/me',
    body: { givenName: 'Camille', familyName: 'Essai', phone: null },
  }),
  changePassword: () => post('/me/password', { currentPassword: '', newPassword: 'motdepasse123' }),
  listLegalEntities: ({ tenantId }) => get(`/tenants/${tenantId}/legal-entities`),
  getOrganisationQuota: ({ tenantId }) => get(`/tenants/${tenantId}/quota`),
  getSafekeeping: ({ tenantId }) => get(`/tenants/${tenantId}/safekeeping`),
  getArchives: ({ tenantId }) => get(`/tenants/${tenantId}/archives`),
  setRetention: ({ tenantId }) => post(`/tenants/${tenantId}/retention`, { former: kept, rules: kept }),
  listEliminationLines: async ({ tenantId, fresh }) =>
    get(`/tenants/${tenantId}/eliminations/${await fresh.elimination()}/lines`),
  exportElimination: async ({ tenantId, fresh }) =>
    get(`/tenants/${tenantId}/eliminations/${await fresh.elimination()}.csv`),
  recordVisa: async ({ tenantId, fresh }) =>
    post(`/tenants/${tenantId}/eliminations/${await fresh.elimination()}/visa`, {
      ...{ number: 'V-1', givenBy: 'Archives', givenOn: '2026-01-31', keptRecordIds: [] },
    }),
  eraseRecords: async ({ tenantId, fresh }) =>
    post(`/tenants/${tenantId}/eliminations/${await fresh.approvedElimination()}/erase`),
  getPieceRules: ({ tenantId }) => get(`/tenants/${tenantId}/piece-rules`),
  setPieceRules: ({ tenantId }) => post(`/tenants/${tenantId}/piece-rules`, { former: {}, stops: {} }),
  getSigningRules: ({ tenantId }) => get(`/tenants/${tenantId}/signing-rules`),
  setSigningRules: ({ tenantId }) =>
    post(`/tenants/${tenantId}/signing-rules`, {
      signingOrder: 'owner-last',
      permitLeadDays: 15,
      minorHeadcountPercent: 10,
      quoteValidDays: 30,
    }),
  getEntryDelays: ({ tenantId }) => get(`/tenants/${tenantId}/entry-delays`),
  setEntryDelays: ({ tenantId }) =>
    post(`/tenants/${tenantId}/entry-delays`, {
      ...{ accessIssueHours: 72, accessLeadHours: 24, keyReturnDays: 1 },
      ...{ accessReminderMinutes: 60, accessBeforeMinutes: 15, accessAfterMinutes: 15 },
      ...{ firstLookHours: 168, secondLookHours: 48, lastLookHours: 2 },
    }),
  setOrganisationQuota: ({ tenantId }) =>
    post(`/tenants/${tenantId}/quota`, { liveHolds: null, weekHours: null, seasonHours: null }),
  listPeople: ({ tenantId }) => get(`/tenants/${tenantId}/people`),
  inviteManager: ({ tenantId, establishmentId }) =>
    post(`/tenants/${tenantId}/invitations`, { ...person(), role: 'caretaker', establishmentId }),
  revokeRole: async ({ fresh }) => remove(`/role-grants/${await fresh.roleGrant()}`),

  listOrganisations: () => get('/organisations'),
  registerOrganisation: () => post('/organisations', organisation),
  showOrganisation: ({ organisationId }) => get(`/organisations/${organisationId}`),
  editOrganisation: ({ organisationId }) => ({
    ...{ method: 'PATCH', path: `/organisations/${organisationId}` },
    body: { ...organisation, name: 'Chorale d’essai' },
  }),
  inviteMember: ({ organisationId }) => post(`/organisations/${organisationId}/members`, person()),
  removeMember: async ({ organisationId, fresh }) =>
    remove(`/organisations/${organisationId}/members/${await fresh.member()}`),
  depositPiece: ({ organisationId }) =>
    form(`/organisations/${organisationId}/pieces`, { ...insurance, validUntil: '2027-12-31' }, image),
  removePiece: async ({ fresh }) => remove(`/pieces/${await fresh.piece()}`),
  openPieceFile: ({ pieceId }) => get(`/pieces/${pieceId}/file`),

  suggestPlaces: () => get('/places?q=Grenoble'),
  listStock: () => get('/stock'),
  listStockEstablishments: () => get('/stock/establishments'),
  getRoomSheet: ({ roomId }) => get(`/rooms/${roomId}/sheet`),
  addRoom: ({ establishmentId }) =>
    post(`/establishments/${establishmentId}/rooms`, room(`Salle ${randomUUID().slice(0, 8)}`)),
  setEstablishmentOpeningRules: ({ establishmentId }) =>
    post(`/establishments/${establishmentId}/opening-rules`, {
      rules: [{ dayKind: 'school-day', opensAt: 18 * 60, closesAt: 22 * 60 }],
    }),
  editRoom: ({ spareRoomId }) => post(`/rooms/${spareRoomId}/edit`, { ...room('Salle annexe'), version: 0 }),
  setRoomOpeningRules: ({ spareRoomId }) => post(`/rooms/${spareRoomId}/opening-rules`, { rules: null }),
  publishRoom: ({ spareRoomId }) => post(`/rooms/${spareRoomId}/publish`),
  // The version is not the one to be read: rights answer first, and no room changes.
  composeRoom: ({ spareRoomId }) => post(`/rooms/${spareRoomId}/spaces`, { spaceIds: [randomUUID()], version: 0 }),
  getSpaceTree: ({ establishmentId }) => get(`/establishments/${establishmentId}/spaces`),
  setSiteHours: ({ premises }) =>
    post(`/sites/${premises.siteId}/hours`, {
      closesAt: null,
      alarmHours: Array.from({ length: 7 }, () => null),
      alarmMarginMinutes: 30,
    }),
  shareSite: ({ premises, establishmentId }) =>
    post(`/sites/${premises.siteId}/sharing`, { establishmentId, sharedWithId: null }),
  setManager: ({ establishmentId, legalEntityId }) =>
    post(`/establishments/${establishmentId}/manager`, { managerEntityId: legalEntityId }),
  addBuilding: ({ premises }) => post(`/sites/${premises.siteId}/buildings`, { name: 'Annexe' }),
  editBuilding: ({ premises }) => post(`/buildings/${premises.buildingId}/edit`, { name: 'Bâtiment A' }),
  addFloor: ({ premises }) =>
    post(`/buildings/${premises.buildingId}/floors`, { name: `Étage ${randomUUID().slice(0, 8)}`, level: 1 }),
  editFloor: ({ premises }) => post(`/floors/${premises.floorId}/edit`, { name: 'Rez-de-chaussée' }),
  addSpace: ({ premises }) => post(`/buildings/${premises.buildingId}/spaces`, { name: 'Entrée' }),
  editSpace: ({ premises }) => post(`/spaces/${premises.spaceId}/edit`, { name: 'Salle' }),
  withdrawRoom: ({ spareRoomId }) => post(`/rooms/${spareRoomId}/withdraw`),
  addPhoto: ({ spareRoomId }) => form(`/rooms/${spareRoomId}/photos`, { alternative: 'La salle vide' }, image),
  removePhoto: async ({ spareRoomId, fresh }) => post(`/rooms/${spareRoomId}/photos/${await fresh.photo()}/remove`),
  readPhoto: () => get(`/photos/${randomUUID()}`),
  previewImport: ({ tenantId }) =>
    form(`/tenants/${tenantId}/imports`, {}, { name: 'essai.csv', type: 'text/csv', bytes: Buffer.from('a;b\n1;2\n') }),
  getImport: async ({ fresh }) => get(`/imports/${await fresh.stockImport()}`),
  applyImport: async ({ fresh }) => post(`/imports/${await fresh.stockImport()}/apply`),
  listTariffs: ({ tenantId }) => get(`/tenants/${tenantId}/tariffs`),
  publishTariff: ({ tenantId }) => post(`/tenants/${tenantId}/tariffs`, tariff),
  simulateTariff: ({ tenantId, roomId }) =>
    post(`/tenants/${tenantId}/tariff-simulation`, {
      tariff,
      roomId,
      organisationKind: 'association',
      slots: [evening],
    }),
  checkTariff: ({ tenantId }) => post(`/tenants/${tenantId}/tariff-check`, tariff),
  dryRunTariff: ({ tenantId }) => post(`/tenants/${tenantId}/tariff-dry-run`, tariff),

  searchRooms: () => get('/rooms'),
  getRoom: ({ roomId }) => get(`/rooms/${roomId}`),
  getRoomMonth: ({ roomId }) => get(`/rooms/${roomId}/month?month=${month}`),
  getRoomSlots: ({ roomId }) => get(`/rooms/${roomId}/slots?date=${day}`),
  previewSeries: ({ roomId }) => post(`/rooms/${roomId}/series-preview`, { recurrence }),
  whyNot: ({ roomId }) => get(`/rooms/${roomId}/why-not?date=${day}&from=1110&minutes=120`),
  listRoomOptions: ({ roomId }) => get(`/rooms/${roomId}/options?date=2026-12-15`),
  getRoomQuote: ({ roomId }) => get(`/rooms/${roomId}/quote?${new URLSearchParams(slot)}`),
  getEstablishment: ({ establishmentId }) => get(`/establishments/${establishmentId}`),

  listMyBookings: () => get('/bookings?view=upcoming'),
  draftBooking: ({ roomId, organisationId }) => post('/bookings', { roomId, organisationId, ...slot }),
  listEstablishmentBookings: ({ establishmentId }) => get(`/establishments/${establishmentId}/bookings?view=all`),
  getBooking: ({ confirmed }) => get(`/bookings/${confirmed.id}`),
  editDraft: ({ draftId }) => ({ method: 'PATCH', path: `/bookings/${draftId}`, body: { facts: givenFacts } }),
  listRivals: ({ confirmed }) => get(`/bookings/${confirmed.id}/rivals`),
  listLostDates: ({ confirmed }) => get(`/bookings/${confirmed.id}/lost-dates`),
  getBookingByReference: ({ confirmed }) => get(`/bookings/by-reference/${confirmed.reference}`),
  getBookingCalendar: ({ confirmed }) => get(`/bookings/${confirmed.id}/calendar.ics`),
  submitBooking: ({ refusedId }) => post(`/bookings/${refusedId}/submit`, { houseRulesRead: true }),
  completeBooking: ({ refusedId }) => post(`/bookings/${refusedId}/complete`),
  acceptProposal: ({ refusedId }) => post(`/bookings/${refusedId}/accept-proposal`),
  declineProposal: ({ refusedId }) => post(`/bookings/${refusedId}/decline-proposal`),
  withdrawBooking: ({ refusedId }) => post(`/bookings/${refusedId}/withdraw`),
  cancelOccurrences: ({ refusedId }) =>
    post(`/bookings/${refusedId}/cancel-occurrences`, { occurrenceIds: [refusedId], reason: 'Essai' }),
  cancelBooking: ({ refusedId }) => post(`/bookings/${refusedId}/cancel`, { reason: 'Essai' }),
  askAmendment: ({ refusedId }) => post(`/bookings/${refusedId}/amendment`, moveOf(refusedId)),
  waiveBooking: ({ refusedId }) =>
    post(`/bookings/${refusedId}/waive`, { amountCents: 100, reason: 'Essai', act: 'Décision d’essai' }),
  previewCancellation: ({ refusedId }) => post(`/bookings/${refusedId}/cancellation-preview`),
  previewAmendment: ({ refusedId }) => post(`/bookings/${refusedId}/amendment/preview`, moveOf(refusedId)),
  acceptAmendment: ({ refusedId }) => post(`/bookings/${refusedId}/amendment/accept`),
  refuseAmendment: ({ refusedId }) => post(`/bookings/${refusedId}/amendment/refuse`, { reason: 'other', text: 'Non' }),
  withdrawAmendment: ({ refusedId }) => post(`/bookings/${refusedId}/amendment/withdraw`),
  openCalledPiece: ({ confirmed, pieceId }) => get(`/bookings/${confirmed.id}/pieces/${pieceId}/file`),
  reviewPiece: ({ confirmed, pieceId }) =>
    post(`/bookings/${confirmed.id}/pieces/${pieceId}/review`, { verdict: 'verified' }),
  postMessage: ({ refusedId }) => post(`/bookings/${refusedId}/messages`, { body: 'Bonjour.' }),
  readMessages: ({ refusedId }) => post(`/bookings/${refusedId}/messages/read`),
  recordBooking: ({ roomId }) =>
    post('/bookings/record', {
      ...{ roomId, ...slot, facts: givenFacts },
      organisation: { ...organisationAtDesk, email: person().email },
    }),
  approveBooking: ({ refusedId }) => post(`/bookings/${refusedId}/approve`),
  undoApproval: ({ refusedId }) => post(`/bookings/${refusedId}/undo-approval`),
  refuseBooking: ({ refusedId }) => post(`/bookings/${refusedId}/refuse`, { reason: 'establishment-use' }),
  previewRefusal: ({ refusedId }) => post(`/bookings/${refusedId}/refusal-preview`, { reason: 'establishment-use' }),
  requestInformation: ({ refusedId }) => post(`/bookings/${refusedId}/request-information`, { body: 'Combien ?' }),
  counterPropose: ({ refusedId }) => post(`/bookings/${refusedId}/counter-propose`, slot),

  ...weekRequests,
  listPoliticalRequests: ({ tenantId }) => get(`/tenants/${tenantId}/political-requests`),
  exportPoliticalRequests: ({ tenantId }) => get(`/tenants/${tenantId}/political-requests.csv`),

  ...agreementRequests,
  ...conditionRequests,
  ...problemRequests,
  ...lockRequests,
  ...readinessRequests,
  ...keyRequests,
  ...siteRequests,
  ...eveningPackRequests,
  ...smsRequests,
  ...accessRequests,
  ...moneyRequests,

  listCalendarFeeds: () => get('/calendar-feeds'),
  createCalendarFeed: ({ establishmentId }) =>
    post('/calendar-feeds', { kind: 'establishment', subjectId: establishmentId }),
  revokeCalendarFeed: async ({ fresh }) => remove(`/calendar-feeds/${await fresh.calendarFeed()}`),
  readCalendarFeed: () => get(`/calendars/${unknownToken}/agenda.ics`),
  getRoomBusyCalendar: ({ roomId }) => get(`/rooms/${roomId}/busy.ics`),

  listWaiting: () => get('/waiting-list'),
  joinWaitingList: ({ roomId }) => post('/waiting-list', { roomId, ...slot }),
  leaveWaitingList: async ({ fresh }) => remove(`/waiting-list/${await fresh.waitingListEntry()}`),

  listDemoMails: () => get('/demo/mailbox'),
  getDemoMail: () => get(`/demo/mailbox/${randomUUID()}`),
  getDemoClock: () => get('/demo/clock'),
  advanceDemoClock: () => post('/demo/advance-clock', { minutes: 1 }),
}

const organisationAtDesk = {
  ...{
    kind: 'association',
    name: 'Club du guichet',
    address: '4 rue de l’Essai',
    postalCode: '38000',
    city: 'Grenoble',
  },
  ...{ representativeName: 'Noa Essai', representativeCapacity: 'président' },
}
