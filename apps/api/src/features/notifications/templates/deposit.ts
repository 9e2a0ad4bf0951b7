import { cents, euros } from '../../../platform/money.ts'
import { bookingRows, requestRows, toMyBooking, whatAndWhen, whoToCall } from './booking-lines.ts'
import { type Block, button, type Letter, quote, text } from './letter.ts'
import type { LetterPages, OpenDepositsLetterFacts, RetainedDepositLetterFacts } from './letter-facts.ts'

const amounts = ({ deposits }: OpenDepositsLetterFacts): Block => ({
  kind: 'facts',
  rows: deposits.map(
    ({ label, amountCents }) => [`Caution «\u00a0${label}\u00a0»`, euros(cents(amountCents))] as const,
  ),
})

/** To the organisation: what it must still hand over before its first session. */
export const writeDepositMissing = (facts: OpenDepositsLetterFacts, pages: LetterPages): Letter => ({
  subject: `Caution à remettre : ${whatAndWhen(facts.booking)}`,
  title: 'Une caution est attendue',
  blocks: [
    text(`${facts.booking.host.name} attend encore, avant votre première séance :`),
    amounts(facts),
    text('Remettez-la par chèque ou par virement. Elle ne fait pas partie du prix de la salle.'),
    bookingRows(facts.booking),
    ...toMyBooking(facts.booking, pages, 'Voir ma réservation'),
    whoToCall(facts.booking),
  ],
})

/** To those who keep the accounts: the use is over, and something is still held. */
export const writeDepositToReturn = (facts: OpenDepositsLetterFacts, pages: LetterPages): Letter => ({
  subject: `Caution à rendre : ${whatAndWhen(facts.booking)}`,
  title: 'Une caution est à rendre',
  blocks: [
    text('La dernière séance est passée. Vous gardez encore :'),
    amounts(facts),
    text('Rendez-la, ou notez ce que vous retenez, avec sa raison et une photo.'),
    requestRows(facts.booking),
    button('Voir les cautions', pages.deposits),
  ],
})

/** To the organisation: what is kept, why, and where to see it. */
export const writeDepositRetained = (facts: RetainedDepositLetterFacts, pages: LetterPages): Letter => {
  const { booking, label, amountCents, retainedCents, reason } = facts
  return {
    subject: `Caution retenue : ${whatAndWhen(booking)}`,
    title: 'Une caution est retenue',
    blocks: [
      text(
        `${booking.host.name} retient ${euros(cents(retainedCents))} sur votre caution «\u00a0${label}\u00a0» de ${euros(cents(amountCents))}. La raison :`,
      ),
      ...quote(reason),
      ...(booking.withoutAccount ? [] : [text('Les photos et les documents sont sur la page de votre réservation.')]),
      bookingRows(booking),
      ...toMyBooking(booking, pages, 'Voir ma réservation'),
      whoToCall(booking),
    ],
  }
}
