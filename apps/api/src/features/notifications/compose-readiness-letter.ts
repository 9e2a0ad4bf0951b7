import { getBookingFacts } from '../bookings/index.ts'
import { causeOf, findRed } from '../readiness/index.ts'
import { type Composer, ofBooking } from './composed.ts'
import { bookingLetterFacts } from './letter-facts.ts'
import { letterPages } from './mail-pages.ts'
import type { LetterPages, NotReadyLetterFacts } from './templates/letter-facts.ts'
import type { Letter } from './templates/letter.ts'
import { writeNotReady, writeNotReadyToHost } from './templates/not-ready.ts'

/** Mails about a session that is not ready. They do not leave once what they ask for was done. */
export const readinessComposers = {
  'not-ready': aboutRed(writeNotReady, (reason) => causeOf(reason) === 'organiser'),
  'not-ready-to-host': aboutRed(writeNotReadyToHost, () => true),
} satisfies Record<string, Composer>

type Reason = NotReadyLetterFacts['reasons'][number]

function aboutRed(
  write: (facts: NotReadyLetterFacts, pages: LetterPages) => Letter,
  concerns: (reason: Reason) => boolean,
): Composer {
  return async (deps, tx, { params }) => {
    const red = await findRed(tx, params['checkId'] ?? '')
    const reasons = red?.reasons.filter(concerns) ?? []
    if (!red || reasons.length === 0) return null
    const record = await getBookingFacts(tx, red.bookingId)
    const dates = record.occurrences.filter(({ id }) => id === red.occurrenceId)
    const booking = await bookingLetterFacts(tx, record, dates)
    return ofBooking(record, write({ booking, reasons }, letterPages(deps.config)), dates)
  }
}
