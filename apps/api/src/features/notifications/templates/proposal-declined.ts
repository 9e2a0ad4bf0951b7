import { requestRows, toDecide, whatAndWhen } from './booking-lines.ts'
import { type Letter, text } from './letter.ts'
import type { BookingLetterFacts, LetterPages } from './letter-facts.ts'

export const writeProposalDeclined = (facts: BookingLetterFacts, pages: LetterPages): Letter => ({
  subject: `Créneau non retenu : ${whatAndWhen(facts)}`,
  title: 'Créneau non retenu',
  blocks: [
    text(`${facts.guest.name} n’a pas retenu le créneau que vous proposiez.`),
    requestRows(facts),
    toDecide(facts, pages),
  ],
})
