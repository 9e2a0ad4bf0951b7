import { momentInWords } from '../rules/french-mail-words.ts'
import { bookingRows, toMyBooking, whatAndWhen, whoToCall } from './booking-lines.ts'
import { type Letter, quote, text } from './letter.ts'
import type { BookingLetterFacts, LetterPages } from './letter-facts.ts'

export const writeInformationRequested = (facts: BookingLetterFacts, pages: LetterPages): Letter => ({
  subject: `Précision demandée : ${whatAndWhen(facts)}`,
  title: 'Votre demande est à compléter',
  blocks: [
    bookingRows(facts),
    text(`${facts.host.name} vous demande une précision.`),
    ...quote(facts.question),
    ...(facts.decisionDeadline
      ? [
          text(
            `Répondez avant le ${momentInWords(facts.timeZone, facts.decisionDeadline)} : la place vous reste gardée jusque-là.`,
          ),
        ]
      : []),
    ...toMyBooking(facts, pages, 'Compléter ma demande'),
    whoToCall(facts),
  ],
})
