import type { AccessLetterFacts, BookingLetterFacts, LetterPages } from './letter-facts.ts'

/** An invented booking, for the golden texts. */
export const exampleBooking: BookingLetterFacts = {
  reference: 'ESSAI-2026-12',
  status: 'submitted',
  timeZone: 'Europe/Paris',
  slots: [
    {
      startsAt: new Date('2026-12-15T17:30:00Z'),
      endsAt: new Date('2026-12-15T19:30:00Z'),
      roomName: 'Salle polyvalente',
    },
  ],
  refusedSessions: [],
  roomName: 'Salle polyvalente',
  address: '1 rue de l’Essai, 38000 Grenoble',
  host: { name: 'Collège Camille Essai', kind: 'college', phone: '04 65 71 00 00' },
  guest: { name: 'Chorale d’essai', kind: 'association' },
  activity: 'Répétition de la chorale',
  headcount: 40,
  decisionDeadline: new Date('2026-12-08T17:00:00Z'),
  refusal: null,
  cancellation: null,
  proposal: null,
  question: null,
  totalCents: 3000,
  account: null,
  withoutAccount: false,
}

/** An invented right to enter. */
export const exampleAccess: AccessLetterFacts = {
  bookingReference: 'ESSAI-2026-12',
  timeZone: 'Europe/Paris',
  roomName: 'Salle polyvalente',
  address: '1 rue de l’Essai, 38000 Grenoble',
  host: { name: 'Collège Camille Essai' },
  kind: 'keypad',
  startsAt: new Date('2026-12-15T17:30:00Z'),
  endsAt: new Date('2026-12-15T19:30:00Z'),
  validFrom: new Date('2026-12-15T17:00:00Z'),
  validUntil: new Date('2026-12-15T20:00:00Z'),
  instructions: 'Entrez par la cour.',
  contactName: 'Dominique Loge',
  contactPhone: '04 65 71 00 01',
  holderName: 'Camille Essai',
  holderPhone: '06 39 98 00 00',
  standsFor: null,
  useBefore: null,
  code: null,
  link: null,
  remains: null,
}

export const examplePages: LetterPages = {
  myBooking: (reference) => `https://salles.example/mes-demandes/${reference}`,
  bookingToDecide: (reference) => `https://salles.example/gestion/demandes/${reference}`,
  documentsOf: (organisationId) => `https://salles.example/mon-association?organisme=${organisationId}#documents`,
  roomAt: ({ roomId }) => `https://salles.example/salles/${roomId}?date=2026-12-15&from=1110&until=1230`,
  payCharge: (chargeId) => `https://salles.example/paiement/redevance/${chargeId}`,
  chargesOf: (organisationId) => `https://salles.example/mon-association?organisme=${organisationId}#charges`,
  planning: 'https://salles.example/gestion',
  myMessages: 'https://salles.example/mon-compte/messages',
  archives: 'https://salles.example/parc/archives',
  messages: 'https://salles.example/parc/messages',
  stock: 'https://salles.example/parc',
  revenue: 'https://salles.example/gestion/recettes',
  deposits: 'https://salles.example/gestion/recettes/cautions',
  counterparts: 'https://salles.example/gestion/recettes/contreparties',
  keys: 'https://salles.example/gestion/cles',
  people: 'https://salles.example/parc/personnes',
  signatureProvider: 'https://salles.example/parc/signature',
}
