import { cents, euros } from '../../../platform/money.ts'
import { bookingRows, toMyBooking, whatAndWhen, whoToCall } from './booking-lines.ts'
import { type Letter, text } from './letter.ts'
import type { BookingLetterFacts, LetterPages } from './letter-facts.ts'

/** The payee gives up claiming a part of what is owed, or all of it. */
export const writeChargeWaived = (facts: BookingLetterFacts, pages: LetterPages): Letter => ({
  subject: `Remise accordée : ${whatAndWhen(facts)}`,
  title: 'Une remise vous est accordée',
  blocks: [
    bookingRows(facts),
    text(`Le lieu renonce à une partie de ce qui était dû, ou à tout. ${leftToPay(facts)}`),
    ...toMyBooking(facts, pages),
    whoToCall(facts),
  ],
})

const leftToPay = ({ account }: BookingLetterFacts): string =>
  account && account.dueCents > 0
    ? `Il reste ${euros(cents(account.dueCents))} à payer.`
    : 'Vous n’avez plus rien à payer.'
