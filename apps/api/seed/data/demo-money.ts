import type { TenantKey } from './demo-types.ts'

/** Where a payee is paid. The bank code 99999 belongs to no bank: nothing can be sent there. */
export type DemoPayee = {
  tenantKey: TenantKey
  /** The establishment whose rent it is. */
  establishmentKey: string
  iban: string
  /** Number of the payee at the simulated PayFiP; null where nothing is paid online. */
  payfipClient: string | null
}

export const demoPayees: DemoPayee[] = [
  { tenantKey: 'isere', establishmentKey: '0381604M', iban: 'FR7699999000000000000000130', payfipClient: null },
  { tenantKey: 'isere', establishmentKey: '0381903M', iban: 'FR7699999000000000000000227', payfipClient: null },
  { tenantKey: 'isere', establishmentKey: '0382042N', iban: 'FR7699999000000000000000324', payfipClient: null },
  { tenantKey: 'isere', establishmentKey: '0380039L', iban: 'FR7699999000000000000000421', payfipClient: null },
  {
    ...{ tenantKey: 'vif', establishmentKey: 'vif-salle-des-fetes' },
    ...{ iban: 'FR7699999000000000000000518', payfipClient: '090909' },
  },
]

/** Deposits of the hall: handed over before, given back after. Days count from the day of play. */
export const demoDeposits = [
  { bookingKey: 'fanfare-concert-passe', receivedDay: -16, returnedDay: -12, reference: 'Chèque de démonstration' },
  { bookingKey: 'fanfare-bal', receivedDay: -2, returnedDay: null, reference: 'Chèque de démonstration' },
]

/** The liquidation statement of a college: its orders came back, and one of those bookings was paid since. */
export const demoStatement = {
  establishmentKey: '0381604M',
  day: -9,
  orderedDay: -1,
  paidBookingKey: 'conference-climat',
}

/** A movement of the account of a payee; days count from the day of play. */
export type DemoMovement = { day: number; label: string } & (
  | {
      /** What has fallen due of these bookings, in one transfer. */
      bookingKeys: string[]
      /** Whether the payer copied the reference asked for. */
      isReferenced: boolean
      isAccepted: boolean
    }
  | {
      /** Cents; negative when the money went out. */
      amountCents: number
      /** Why it is no rent; null while nobody said. */
      setAsideReason: string | null
    }
)

/** The statement of the same college: one transfer is matched, one surely matches, one pays two bookings, one says nothing. */
export const demoBankStatement: { fileName: string; movements: DemoMovement[] } = {
  fileName: 'releve-de-demonstration.csv',
  movements: [
    {
      ...{ day: -4, label: 'VIR SEPA CHORALE DES BALMES REPETITION' },
      ...{ bookingKeys: ['repetition-demain'], isReferenced: true, isAccepted: true },
    },
    {
      ...{ day: -2, label: 'VIR SEPA BADMINTON CLUB DE L EXEMPLE GYMNASE' },
      ...{ bookingKeys: ['badminton-jeudi', 'badminton-saison-du-jeudi'], isReferenced: false, isAccepted: false },
    },
    { day: -1, label: 'FRAIS DE TENUE DE COMPTE', amountCents: -420, setAsideReason: 'Frais de la banque' },
    { day: -1, label: 'REMISE DE CHEQUES 0004512', amountCents: 13_750, setAsideReason: null },
    {
      ...{ day: -1, label: 'VIR SEPA DANSE EN TRIEVES ECHEANCE 1' },
      ...{ bookingKeys: ['danse-chaque-lundi'], isReferenced: true, isAccepted: false },
    },
  ],
}

/** What an association does in place of paying, agreed under an act, half of it delivered. */
export const demoCounterpart = {
  bookingKey: 'danse-musiciens',
  description: 'Initiation aux danses du Dauphiné pour les élèves de sixième',
  quantity: 2,
  unit: 'séance d’une heure',
  unitCents: 400,
  dueDay: 40,
  act: 'CA-DEMO-05',
  actDay: -10,
  delivered: 1,
}
