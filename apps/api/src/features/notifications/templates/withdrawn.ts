import { requestRows, toDecide, whatAndWhen } from './booking-lines.ts'
import { type Letter, text } from './letter.ts'
import type { BookingLetterFacts, LetterPages } from './letter-facts.ts'

export const writeWithdrawn = (facts: BookingLetterFacts, pages: LetterPages): Letter => ({
  subject: `Demande retirée : ${whatAndWhen(facts)}`,
  title: 'Demande retirée',
  blocks: [
    text(`${facts.guest.name} retire sa demande. Vous n’avez rien à faire, la place est rendue.`),
    requestRows(facts),
    toDecide(facts, pages),
  ],
})
