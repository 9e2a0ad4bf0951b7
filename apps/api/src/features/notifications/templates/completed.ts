import { requestRows, toDecide, whatAndWhen } from './booking-lines.ts'
import { type Letter, text } from './letter.ts'
import type { BookingLetterFacts, LetterPages } from './letter-facts.ts'

export const writeCompleted = (facts: BookingLetterFacts, pages: LetterPages): Letter => ({
  subject: `Demande complétée : ${whatAndWhen(facts)}`,
  title: 'Demande complétée, à traiter',
  blocks: [text(`${facts.guest.name} a répondu à votre question.`), requestRows(facts), toDecide(facts, pages)],
})
