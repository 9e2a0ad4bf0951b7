import { bookingRows, toMyBooking, whatAndWhen, whoToCall } from './booking-lines.ts'
import { type Letter, text } from './letter.ts'
import type { BookingLetterFacts, LetterPages } from './letter-facts.ts'

export const writeConfirmed = (facts: BookingLetterFacts, pages: LetterPages): Letter => ({
  subject: `Confirmée : ${whatAndWhen(facts)}`,
  title: 'Réservation confirmée',
  blocks: [
    bookingRows(facts),
    text('La convention est signée par tous. Vous n’avez plus rien à faire.'),
    text(
      'Pour entrer : la personne responsable sur place recevra un message avant la séance, avec la marche à suivre.',
    ),
    ...toMyBooking(facts, pages, 'Voir ma réservation'),
    whoToCall(facts),
  ],
  calendar: 'REQUEST',
})
