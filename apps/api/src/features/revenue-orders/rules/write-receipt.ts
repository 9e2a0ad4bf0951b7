import { civilDate, count, euros, typeset } from '../../../platform/french-wording.ts'
import type { LocalDate } from '../../../platform/time.ts'

/** Money that the payee received, or gave back: cents, negative when it went out or was taken back. Civil date. */
export type ReceiptPayment = { kind: 'payment' | 'refund'; on: string; means: string; reference: string; cents: number }

export type ReceiptFacts = {
  bookingReference: string
  /** How many entries of the account it is drawn from, and the local day of the last one. */
  entries: number
  drawnOn: LocalDate
  organisation: { name: string; address: string }
  payee: { name: string; address: string }
  placeName: string
  roomName: string
  /** Days of use that stand, oldest first. */
  days: readonly string[]
  /** Orders of the accountant that ask for this money, as far as they are known. */
  orders: readonly { number: string; on: string }[]
  payments: readonly ReceiptPayment[]
  hasAccountantMoney: boolean
  /** What the booking costs now, and what settles it otherwise than in money. Cents. */
  priceCents: number
  waivedCents: number
  inKindCents: number
  /** Negative when the payee has money to give back. */
  balanceCents: number
  isDemonstration: boolean
}

export type ReceiptDocument = {
  number: string
  title: string
  subtitle: string
  facts: [label: string, value: string][]
  payments: [day: string, how: string, sum: string][]
  sums: [label: string, sum: string][]
  notes: string[]
}

/**
 * What a payee says that it collected from an organisation for one booking, in words. The number is that of the entries
 * it is drawn from, which never change: one more entry makes another number. Source: docs/rules/revenue-orders.md §7.
 */
export function writeReceipt(facts: ReceiptFacts): ReceiptDocument {
  const { bookingReference, entries, organisation, payee, placeName, roomName, drawnOn, payments } = facts
  const number = `${bookingReference}-A${entries}`
  const collectedCents = payments.reduce((total, { cents }) => total + cents, 0)
  const said: [string, string][] = [
    ['Payé par', `${organisation.name}, ${organisation.address}`],
    ['Payé à', `${payee.name}, ${payee.address}`],
    ['Pour', `${roomName}, ${placeName}, réservation ${bookingReference}`],
    ['Séances', daysInWords(facts.days)],
    ...(facts.orders.length > 0 ? [['Titre de recettes', ordersInWords(facts.orders)] as [string, string]] : []),
    ['Comptes arrêtés au', civilDate(drawnOn)],
  ]
  return {
    number,
    title: typeset(`Attestation de paiement n° ${number}`),
    subtitle: typeset(`${placeName} — ${organisation.name}`),
    facts: said.map(([label, value]) => [typeset(label), typeset(value)]),
    payments: [
      ...payments.map((payment): ReceiptDocument['payments'][number] => [
        civilDate(payment.on),
        typeset(paymentInWords(payment)),
        euros(payment.cents),
      ]),
      ['Total', 'Encaissé', euros(collectedCents)],
    ],
    sums: sumsOf(facts, collectedCents),
    notes: notesOf(facts).map(typeset),
  }
}

function daysInWords(days: readonly string[]): string {
  const [first, last] = [days[0], days.at(-1)]
  if (!first || !last) return 'Annulées'
  if (first === last) return `${count(days.length, 'séance')}, le ${civilDate(first)}`
  return `${count(days.length, 'séance')}, du ${civilDate(first)} au ${civilDate(last)}`
}

const ordersInWords = (orders: ReceiptFacts['orders']): string =>
  orders.map(({ number, on }) => `n° ${number} du ${civilDate(on)}`).join(', ')

function paymentInWords({ kind, means, reference, cents }: ReceiptPayment): string {
  const isTakenBack = kind === 'payment' ? cents < 0 : cents > 0
  const what = kind === 'payment' ? 'Paiement' : 'Remboursement'
  const how = `${what}${isTakenBack ? ' repris' : ''}, ${means}`
  return reference ? `${how}, ${reference}` : how
}

function sumsOf(
  { priceCents, waivedCents, inKindCents, balanceCents }: ReceiptFacts,
  collectedCents: number,
): ReceiptDocument['sums'] {
  return [
    ['Prix de la réservation', euros(priceCents)],
    ['Encaissé', euros(collectedCents)],
    ...(waivedCents === 0 ? [] : [['Remise gracieuse', euros(waivedCents)] as [string, string]]),
    ...(inKindCents === 0 ? [] : [['Réglé en nature', euros(inKindCents)] as [string, string]]),
    balanceCents < 0 ? ['À rendre à l’organisme', euros(-balanceCents)] : ['Reste à payer', euros(balanceCents)],
  ]
}

const notesOf = ({ payee, entries, hasAccountantMoney, isDemonstration }: ReceiptFacts): string[] => [
  `Cette attestation reprend ce que ${payee.name} a noté avoir encaissé. Elle n’est pas une quittance de l’agent comptable, qui est seul à en délivrer (à confirmer avec lui). La plateforme n’encaisse rien.`,
  ...(hasAccountantMoney
    ? ['« Encaissé par l’agent comptable » : le lieu a noté cette somme d’après lui ; la quittance se demande à lui.']
    : []),
  `Son numéro désigne ${entries > 1 ? `les ${entries} premières écritures` : 'la première écriture'} du compte de cette réservation, que personne ne peut changer. Une écriture de plus donne un autre numéro.`,
  ...(isDemonstration ? ['Démonstration : ce document n’engage personne.'] : []),
]
