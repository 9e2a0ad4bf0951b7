import { civilDate } from '../../../platform/french-wording.ts'
import { cents, euros } from '../../../platform/money.ts'
import { meansInWords } from '../../ledger/index.ts'
import { bookingRows, toMyBooking, whatAndWhen, whoToCall } from './booking-lines.ts'
import { type Block, type Letter, text } from './letter.ts'
import type { LetterPages, PaymentLetterFacts } from './letter-facts.ts'

/** To the organisation: the payee says that it received this money, and what is left. */
export const writePaymentRecorded = (facts: PaymentLetterFacts, pages: LetterPages): Letter => ({
  subject: `Paiement reçu : ${whatAndWhen(facts.booking)}`,
  title: 'Votre paiement est enregistré',
  blocks: [
    text(`${facts.booking.host.name} a noté ce paiement. ${leftToPay(facts)}`),
    moneyRows(facts, 'Reçu le'),
    bookingRows(facts.booking),
    ...toMyBooking(facts.booking, pages, 'Voir ma réservation'),
    whoToCall(facts.booking),
  ],
})

/** To the organisation: the payee says that it gave this money back. */
export const writeRefundRecorded = (facts: PaymentLetterFacts, pages: LetterPages): Letter => ({
  subject: `Remboursement : ${whatAndWhen(facts.booking)}`,
  title: 'Un remboursement est enregistré',
  blocks: [
    text(`${facts.booking.host.name} a noté ce remboursement. ${leftToPay(facts)}`),
    moneyRows(facts, 'Rendu le'),
    bookingRows(facts.booking),
    ...toMyBooking(facts.booking, pages, 'Voir ma réservation'),
    whoToCall(facts.booking),
  ],
})

const moneyRows = ({ amountCents, means, receivedOn }: PaymentLetterFacts, when: string): Block => ({
  kind: 'facts',
  rows: [
    ['Montant', euros(cents(amountCents))],
    ['Moyen', meansInWords[means]],
    [when, civilDate(receivedOn)],
  ],
})

function leftToPay({ booking: { account } }: PaymentLetterFacts): string {
  const dueCents = account?.dueCents ?? 0
  if (dueCents > 0) return `Il reste ${euros(cents(dueCents))} à payer pour cette réservation.`
  return dueCents < 0 ? `Le lieu vous doit ${euros(cents(-dueCents))}.` : 'Vous n’avez plus rien à payer.'
}
