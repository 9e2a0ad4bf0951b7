import { sideInWords } from '../rules/french-mail-words.ts'
import {
  bookingRows,
  keptForHost,
  keptLines,
  requestRows,
  toDecide,
  toMyBooking,
  whatAndWhen,
  whoToCall,
} from './booking-lines.ts'
import { type Block, type Letter, quote, text } from './letter.ts'
import type { BookingLetterFacts, LetterPages } from './letter-facts.ts'

/** Some sessions are given up, the others kept: which, by whom and why. */
export const writeSessionsCancelled = (facts: BookingLetterFacts, pages: LetterPages): Letter => ({
  ...heading(facts),
  blocks: [
    bookingRows(facts),
    ...why(facts),
    text('Les autres séances sont maintenues.'),
    ...(facts.account?.keptCents
      ? keptLines(facts)
      : [text('Ce qui était dû pour ces dates est annulé.'), ...keptLines(facts)]),
    ...toMyBooking(facts, pages),
    whoToCall(facts),
  ],
  calendar: 'CANCEL',
})

/** The same news, for those who run the place. */
export const writeSessionsCancelledToHost = (facts: BookingLetterFacts, pages: LetterPages): Letter => ({
  ...heading(facts),
  blocks: [
    requestRows(facts),
    ...why(facts),
    text('Les autres séances sont maintenues.'),
    ...keptForHost(facts),
    toDecide(facts, pages),
  ],
})

function heading(facts: BookingLetterFacts): Pick<Letter, 'subject' | 'title'> {
  const { cancellation, host, guest, slots } = facts
  const by = cancellation ? ` par ${sideInWords(cancellation.side, host.kind, guest.kind)}` : ''
  const what = slots.length > 1 ? `${slots.length} séances annulées` : 'Séance annulée'
  // How many is said already: the first date tells which series it is.
  return { subject: `${what}${by} : ${whatAndWhen({ ...facts, slots: slots.slice(0, 1) })}`, title: `${what}${by}` }
}

const why = ({ cancellation }: BookingLetterFacts): Block[] =>
  cancellation ? [text('Motif :'), ...quote(cancellation.reason)] : []
