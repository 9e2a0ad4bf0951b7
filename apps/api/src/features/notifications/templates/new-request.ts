import { momentInWords } from '../rules/french-mail-words.ts'
import { requestRows, toDecide, whatAndWhen } from './booking-lines.ts'
import { type Letter, text } from './letter.ts'
import type { BookingLetterFacts, LetterPages } from './letter-facts.ts'

export const writeNewRequest = (facts: BookingLetterFacts, pages: LetterPages): Letter => ({
  subject: `À traiter : ${whatAndWhen(facts)}`,
  title: 'Une demande à traiter',
  blocks: [
    requestRows(facts),
    ...(facts.decisionDeadline
      ? [text(`Répondez au plus tard le ${momentInWords(facts.timeZone, facts.decisionDeadline)}.`)]
      : []),
    toDecide(facts, pages),
  ],
})
