/** Addresses of the screens, in one place: links never spell them. `reference` is the number people read. */
const part = encodeURIComponent
const ofRank = (rank: number) => (rank === 0 ? '' : `?avenant=${rank}`)

export const paths = {
  home: '/',
  search: '/salles',
  room: (id: string) => `/salles/${part(id)}`,
  establishment: (id: string) => `/etablissements/${part(id)}`,
  eligibility: '/puis-je-demander',
  help: '/aide',
  accessibility: '/accessibilite',
  siteMap: '/plan-du-site',
  legalNotice: '/mentions-legales',
  personalData: '/donnees-personnelles',
  sustainability: '/ecoconception',

  signIn: '/connexion',
  signInLink: '/connexion/lien',
  register: '/inscription',
  verifyEmail: '/inscription/verifier',
  invitation: '/invitation',
  account: '/mon-compte',
  calendarFeeds: '/mon-compte/agendas',
  waitingList: '/mon-compte/alertes',
  demoMailbox: '/demo/boite',
  verifyAgreement: (number: string) => `/verifier/${part(number)}`,

  requestSlot: '/demande/creneau',
  requestActivity: '/demande/activite',
  requestOrganisation: '/demande/association',
  requestInsurance: '/demande/assurance',
  requestCheck: '/demande/verifier',
  requestSent: (reference: string) => `/demande/${part(reference)}/envoyee`,
  myBookings: '/mes-demandes',
  myBooking: (reference: string) => `/mes-demandes/${part(reference)}`,
  /** The agreement of a booking, or its amendment of that rank. */
  myAgreement: (reference: string, rank = 0) => `/mes-demandes/${part(reference)}/convention${ofRank(rank)}`,
  myOrganisation: '/mon-association',
  holderAccess: '/acces',

  planning: '/gestion',
  /** Both sides read the quote of a request there. */
  quote: (reference: string) => `/devis/${part(reference)}`,
  bookingToDecide: (reference: string) => `/gestion/demandes/${part(reference)}`,
  refuseBooking: (reference: string) => `/gestion/demandes/${part(reference)}/refuser`,
  counterPropose: (reference: string) => `/gestion/demandes/${part(reference)}/autre-creneau`,
  /** Both sides read the reports of a session there. */
  condition: (occurrenceId: string) => `/etats-des-lieux/${part(occurrenceId)}`,
  /** Of either side, after the address of the booking. */
  moveSessions: (booking: string) => `${booking}/deplacer`,
  closures: '/gestion/blocages',
  /** Signed agreements that the works of a closure touch. */
  works: (closureId: string) => `/gestion/blocages/${part(closureId)}/conventions`,
  conflicts: '/gestion/conflits',
  timetables: '/gestion/emplois-du-temps',
  openings: '/gestion/ouvertures',
  editRoom: (id: string) => `/gestion/salles/${part(id)}`,
  recordBooking: '/gestion/saisir',
  revenue: '/gestion/recettes',
  agreementsToSign: '/gestion/conventions',
  agreementToSign: (reference: string, rank = 0) => `/gestion/conventions/${part(reference)}${ofRank(rank)}`,
  caretakerLinks: '/gestion/gardien',

  stock: '/parc',
  addRoom: '/parc/salles/nouvelle',
  stockRoom: (id: string) => `/parc/salles/${part(id)}`,
  openingHours: '/parc/horaires',
  buildings: '/parc/batiments',
  rules: '/parc/regles',
  importStock: '/parc/import',
  tariffs: '/parc/tarifs',
  publishTariff: '/parc/tarifs/nouveau',
  boardActs: '/parc/deliberations',
  articles: '/parc/conventions',
  signatureProvider: '/parc/signature',
  locks: '/parc/serrures',
  messages: '/parc/messages',
  payeeAccounts: '/parc/paiement',
  politicalRegister: '/parc/reunions-politiques',
  archives: '/parc/archives',
  people: '/parc/personnes',

  caretakerDay: '/jour',

  offline: '/hors-connexion',
  failure: '/erreur',
  sessionEnded: '/session-terminee',
}
