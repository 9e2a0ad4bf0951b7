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

export const writeCancelled = (facts: BookingLetterFacts, pages: LetterPages): Letter => ({
  ...heading(facts),
  blocks: [
    bookingRows(facts),
    ...why(facts),
    ...keptLines(facts),
    text('La place est rendue. Si vous aviez un code, il ne doit plus servir.'),
    ...toMyBooking(facts, pages),
    whoToCall(facts),
  ],
  calendar: 'CANCEL',
})

/** The same news, for those who run the place. */
export const writeCancelledToHost = (facts: BookingLetterFacts, pages: LetterPages): Letter => ({
  ...heading(facts),
  blocks: [requestRows(facts), ...why(facts), ...keptForHost(facts), toDecide(facts, pages)],
})

const sideOf = ({ cancellation, host, guest }: BookingLetterFacts): string =>
  cancellation ? ` par ${sideInWords(cancellation.side, host.kind, guest.kind)}` : ''

const heading = (facts: BookingLetterFacts): Pick<Letter, 'subject' | 'title'> => ({
  subject: `Annulée${sideOf(facts)} : ${whatAndWhen(facts)}`,
  title: `Réservation annulée${sideOf(facts)}`,
})

const why = ({ cancellation }: BookingLetterFacts): Block[] =>
  cancellation ? [text('Motif :'), ...quote(cancellation.reason)] : []
