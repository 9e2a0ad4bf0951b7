import { bookingRows, requestRows, toDecide, toMyBooking, whatAndWhen, whoToCall } from './booking-lines.ts'
import { type Letter, text } from './letter.ts'
import type { BookingLetterFacts, LetterPages } from './letter-facts.ts'

export const writeExpired = (facts: BookingLetterFacts, pages: LetterPages): Letter => ({
  subject: `Sans réponse à temps : ${whatAndWhen(facts)}`,
  title: 'Demande close, délai dépassé',
  blocks: [
    bookingRows(facts),
    text('Le délai est passé : la demande est close et la place est rendue. Vous pouvez en refaire une.'),
    ...toMyBooking(facts, pages),
    whoToCall(facts),
  ],
})

/** The same news, for those who should have answered. */
export const writeExpiredToHost = (facts: BookingLetterFacts, pages: LetterPages): Letter => ({
  subject: `Délai dépassé : ${whatAndWhen(facts)}`,
  title: 'Demande close, délai dépassé',
  blocks: [
    text('Le délai est passé : la demande est close et la place est rendue.'),
    requestRows(facts),
    toDecide(facts, pages),
  ],
})
