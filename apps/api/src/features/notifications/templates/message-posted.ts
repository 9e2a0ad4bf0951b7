import { bookingRows, requestRows, toDecide, toMyBooking, whatAndWhen, whoToCall } from './booking-lines.ts'
import { type Letter, quote, text } from './letter.ts'
import type { LetterPages, ThreadLetterFacts } from './letter-facts.ts'

/** To the side that did not write. */
export function writeMessagePosted({ booking, body, side }: ThreadLetterFacts, pages: LetterPages): Letter {
  const fromGuest = side === 'applicant'
  const author = fromGuest ? booking.guest.name : booking.host.name
  return {
    subject: `Nouveau message : ${whatAndWhen(booking)}`,
    title: 'Nouveau message',
    blocks: [
      text(`${author} vous écrit :`),
      ...quote(body),
      ...(fromGuest
        ? [requestRows(booking), toDecide(booking, pages, 'Répondre')]
        : [bookingRows(booking), ...toMyBooking(booking, pages, 'Répondre'), whoToCall(booking)]),
    ],
  }
}
