import { getBookingFacts } from '../bookings/index.ts'
import { disputeMessageFacts } from '../condition-reports/index.ts'
import { type Composer, ofBooking } from './composed.ts'
import { bookingLetterFacts } from './letter-facts.ts'
import { letterPages } from './mail-pages.ts'
import { findThreadMessage } from './subject-facts.store.ts'
import { writeDisputeLetter } from './templates/dispute-message.ts'
import { writeMessagePosted } from './templates/message-posted.ts'

/** Mails about what one side wrote to the other: of a booking, or of a dispute on one of its reports. */
export const threadComposers = {
  'message-posted': messagePosted,
  'dispute-message': disputeMessage,
} satisfies Record<string, Composer>

async function messagePosted(...[deps, tx, { subjectId }]: Parameters<Composer>): ReturnType<Composer> {
  const message = await findThreadMessage(tx, subjectId)
  if (!message) return null
  const record = await getBookingFacts(tx, message.bookingId)
  const booking = await bookingLetterFacts(tx, record, record.occurrences)
  return ofBooking(record, writeMessagePosted({ booking, ...message }, letterPages(deps.config)))
}

async function disputeMessage(...[deps, tx, { params }]: Parameters<Composer>): ReturnType<Composer> {
  const message = await disputeMessageFacts(tx, params['disputeMessageId'] ?? '')
  if (!message) return null
  const { bookingId, ...said } = message
  const record = await getBookingFacts(tx, bookingId)
  const dates = [...record.occurrences, ...record.leftOut].filter(({ id }) => id === said.occurrenceId)
  const booking = await bookingLetterFacts(tx, record, dates)
  return ofBooking(record, writeDisputeLetter({ booking, ...said }, letterPages(deps.config)), dates)
}
