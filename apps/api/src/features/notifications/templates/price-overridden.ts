import { cents, euros } from '../../../platform/money.ts'
import { bookingRows, toMyBooking, whatAndWhen, whoToCall } from './booking-lines.ts'
import { type Letter, text } from './letter.ts'
import type { BookingLetterFacts, LetterPages } from './letter-facts.ts'

/** The place decided another price than that of the grid, for a request that waits: nothing is granted yet. */
export const writePriceOverridden = (facts: BookingLetterFacts, pages: LetterPages): Letter => ({
  subject: `Nouveau prix : ${whatAndWhen(facts)}`,
  title: 'Le lieu a décidé un autre prix',
  blocks: [
    bookingRows(facts),
    text(`${priceNow(facts)} Votre demande attend toujours une réponse.`),
    text('Le devis de votre demande dit qui a décidé ce prix, pourquoi et par quel acte.'),
    ...toMyBooking(facts, pages),
    whoToCall(facts),
  ],
})

const priceNow = ({ totalCents }: BookingLetterFacts): string =>
  totalCents === null || totalCents === 0
    ? 'Votre demande ne coûterait rien.'
    : `Votre demande coûterait ${euros(cents(totalCents))}.`
