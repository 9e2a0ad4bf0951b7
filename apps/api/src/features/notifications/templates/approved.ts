import { bookingRows, refusedRows, toMyBooking, whatAndWhen, whoToCall } from './booking-lines.ts'
import { type Letter, text } from './letter.ts'
import type { BookingLetterFacts, LetterPages } from './letter-facts.ts'

export const writeApproved = (facts: BookingLetterFacts, pages: LetterPages): Letter => ({
  subject: `Acceptée, convention à signer : ${whatAndWhen(facts)}`,
  title: 'Demande acceptée',
  blocks: [
    bookingRows(facts),
    ...refusedRows(facts),
    text(
      'La réservation sera confirmée quand la convention sera signée par tous. Un message vous dira quand la signer.',
    ),
    ...toMyBooking(facts, pages),
    whoToCall(facts),
  ],
})
