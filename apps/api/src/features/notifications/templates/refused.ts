import { toMyBooking, whatAndWhen } from './booking-lines.ts'
import { type Letter, text } from './letter.ts'
import type { BookingLetterFacts, LetterPages } from './letter-facts.ts'

/** The words are those that the decider previewed. */
export const writeRefused = (facts: BookingLetterFacts, pages: LetterPages): Letter => ({
  subject: facts.refusal?.subject ?? `Refusée : ${whatAndWhen(facts)}`,
  title: 'Demande refusée',
  blocks: [...(facts.refusal?.text ?? '').split('\n\n').filter(Boolean).map(text), ...toMyBooking(facts, pages)],
})
