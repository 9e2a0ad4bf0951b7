import { getAgreementFacts } from '../agreements/index.ts'
import { getBookingFacts } from '../bookings/index.ts'
import { findRequestFacts } from '../signature-requests/index.ts'
import { type Composer, ofBooking } from './composed.ts'
import { bookingLetterFacts } from './letter-facts.ts'
import { letterPages } from './mail-pages.ts'
import type { LetterPages, SignatureRequestLetterFacts } from './templates/letter-facts.ts'
import type { Letter } from './templates/letter.ts'

/** Does not leave when the party has signed another way since. */
export function aboutSignatureRequest(
  write: (facts: SignatureRequestLetterFacts, pages: LetterPages) => Letter,
): Composer {
  return async (deps, tx, { subjectId, params }) => {
    const request = await findRequestFacts(tx, params['requestId'] ?? '')
    const { row, nextParty } = await getAgreementFacts(tx, subjectId)
    if (!request || nextParty !== request.party) return null
    const record = await getBookingFacts(tx, row.bookingId)
    const booking = await bookingLetterFacts(tx, record, record.occurrences)
    return ofBooking(record, write({ booking, ...request }, letterPages(deps.config)))
  }
}
