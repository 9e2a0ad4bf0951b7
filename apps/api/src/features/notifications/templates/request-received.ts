import { momentInWords } from '../rules/french-mail-words.ts'
import { bookingRows, toMyBooking, whatAndWhen, whoToCall } from './booking-lines.ts'
import { type Letter, text } from './letter.ts'
import type { BookingLetterFacts, LetterPages } from './letter-facts.ts'

export const writeRequestReceived = (facts: BookingLetterFacts, pages: LetterPages): Letter => ({
  subject: `Demande bien reçue : ${whatAndWhen(facts)}`,
  title: 'Demande bien reçue',
  blocks: [
    bookingRows(facts),
    text(
      facts.decisionDeadline
        ? `Vous n’avez rien à faire. ${facts.host.name} vous répond au plus tard le ${momentInWords(facts.timeZone, facts.decisionDeadline)}.`
        : `Vous n’avez rien à faire. ${facts.host.name} va vous répondre.`,
    ),
    ...toMyBooking(facts, pages),
    whoToCall(facts),
  ],
})
