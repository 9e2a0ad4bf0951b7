/** Addresses of the screens, in one place: links never spell them. `reference` is the number people read. */
const part = encodeURIComponent

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
  invitation: '/invitation',
  account: '/mon-compte',
  demoMailbox: '/demo/boite',
  verifyAgreement: (number: string) => `/verifier/${part(number)}`,

  requestSlot: '/demande/creneau',
  requestActivity: '/demande/activite',
  requestOrganisation: '/demande/association',
  requestCheck: '/demande/verifier',
  requestSent: (reference: string) => `/demande/${part(reference)}/envoyee`,
  myBookings: '/mes-demandes',
  myBooking: (reference: string) => `/mes-demandes/${part(reference)}`,
  myOrganisation: '/mon-association',

  planning: '/gestion',
  bookingToDecide: (reference: string) => `/gestion/demandes/${part(reference)}`,
  refuseBooking: (reference: string) => `/gestion/demandes/${part(reference)}/refuser`,
  counterPropose: (reference: string) => `/gestion/demandes/${part(reference)}/autre-creneau`,
  closures: '/gestion/blocages',
  editRoom: (id: string) => `/gestion/salles/${part(id)}`,
  recordBooking: '/gestion/saisir',
  revenue: '/gestion/recettes',

  stock: '/parc',
  importStock: '/parc/import',

  caretakerDay: (token: string) => `/jour/${part(token)}`,

  offline: '/hors-connexion',
  failure: '/erreur',
  sessionEnded: '/session-terminee',
}
