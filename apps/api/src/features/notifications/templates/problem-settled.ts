import { bookingRows, toMyBooking, whatAndWhen, whoToCall } from './booking-lines.ts'
import { type Letter, quote, text } from './letter.ts'
import type { LetterPages, SettledProblemLetterFacts } from './letter-facts.ts'

/** To the organisation whose group reported it. */
export const writeProblemSettled = (
  { booking, kind, text: words, answer }: SettledProblemLetterFacts,
  pages: LetterPages,
): Letter => ({
  subject: `Problème traité : ${kind}, ${whatAndWhen(booking)}`,
  title: 'Le problème signalé est traité',
  blocks: [
    text('Votre groupe avait signalé :'),
    ...quote(words || 'La porte ne s’ouvrait pas.'),
    text(`${booking.host.name} répond :`),
    ...quote(answer),
    bookingRows(booking),
    ...toMyBooking(booking, pages, 'Voir ma réservation'),
    whoToCall(booking),
  ],
})
