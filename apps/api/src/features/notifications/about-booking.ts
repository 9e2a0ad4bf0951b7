import { getBookingFacts } from '../bookings/index.ts'
import { type Composer, ofBooking } from './composed.ts'
import { bookingLetterFacts, datesToTell } from './letter-facts.ts'
import { letterPages } from './mail-pages.ts'
import type { BookingLetterFacts, LetterPages } from './templates/letter-facts.ts'
import type { Letter } from './templates/letter.ts'

/** A mail that a booking tells whole, as it is when the mail leaves. */
export function aboutBooking(write: (facts: BookingLetterFacts, pages: LetterPages) => Letter): Composer {
  return async (deps, tx, { subjectId }) => {
    const record = await getBookingFacts(tx, subjectId)
    const dates = datesToTell(record)
    return ofBooking(record, write(await bookingLetterFacts(tx, record, dates), letterPages(deps.config)), dates)
  }
}
