import { requestRows, toDecide, whatAndWhen } from './booking-lines.ts'
import { type Letter, text } from './letter.ts'
import type { BookingLetterFacts, LetterPages } from './letter-facts.ts'

export const writeProposalAccepted = (facts: BookingLetterFacts, pages: LetterPages): Letter => ({
  subject: `Créneau accepté : ${whatAndWhen(facts)}`,
  title: 'Créneau accepté',
  blocks: [
    text(`${facts.guest.name} a accepté le créneau que vous proposiez. La convention va être envoyée à signer.`),
    requestRows(facts),
    toDecide(facts, pages),
  ],
})
