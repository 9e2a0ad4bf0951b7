import type { Deps } from '../../deps.ts'
import type { Tx } from '../../platform/database.ts'
import type { AccessFacts } from '../access/index.ts'
import type { BookingRecord, OccurrenceRow } from '../bookings/index.ts'
import type { MessageRow } from './message.store.ts'
import type { Letter } from './templates/letter.ts'

/** A letter with what it is about, which gives its addresses and its dates. */
export type Composed = {
  letter: Letter
  booking: BookingRecord | null
  access: AccessFacts | null
  /** Who has the key that it is about, when they left an address. */
  borrower?: { name: string; address: string } | null
  /** The dates of the booking that it is about. */
  dates: OccurrenceRow[]
  /** Who answers: the establishment. */
  replyTo: { name: string; address: string | null } | null
}
export type Composer = (deps: Deps, tx: Tx, message: MessageRow) => Promise<Composed | null>

/** What a letter about no booking adds. */
export const aboutNoBooking = { booking: null, access: null, dates: [] }

/** A letter about a booking, and the dates that it names. */
export function ofBooking(booking: BookingRecord, letter: Letter, dates = booking.occurrences): Composed {
  const { name, email } = booking.room.establishment
  return { letter, booking, access: null, dates, replyTo: { name, address: email } }
}
