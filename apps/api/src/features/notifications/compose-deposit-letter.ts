import { getBookingFacts } from '../bookings/index.ts'
import { openDepositsOf, retentionFacts } from '../deposits/index.ts'
import { type Composer, ofBooking } from './composed.ts'
import { bookingLetterFacts } from './letter-facts.ts'
import { letterPages } from './mail-pages.ts'
import { writeDepositMissing, writeDepositRetained, writeDepositToReturn } from './templates/deposit.ts'
import type { LetterPages, OpenDepositsLetterFacts } from './templates/letter-facts.ts'
import type { Letter } from './templates/letter.ts'

/** Mails about the deposits of a booking. Those that ask for something do not leave once it was done. */
export const depositComposers = {
  'deposit-missing': aboutOpen('expected', writeDepositMissing),
  'deposit-to-return': aboutOpen('held', writeDepositToReturn),
  'deposit-retained': retained,
} satisfies Record<string, Composer>

function aboutOpen(
  which: 'expected' | 'held',
  write: (facts: OpenDepositsLetterFacts, pages: LetterPages) => Letter,
): Composer {
  return async (deps, tx, { subjectId }) => {
    const deposits = (await openDepositsOf(tx, subjectId))[which]
    if (deposits.length === 0) return null
    const record = await getBookingFacts(tx, subjectId)
    const booking = await bookingLetterFacts(tx, record, record.occurrences)
    return ofBooking(record, write({ booking, deposits }, letterPages(deps.config)))
  }
}

async function retained(...[deps, tx, { subjectId, params }]: Parameters<Composer>): ReturnType<Composer> {
  const retention = await retentionFacts(tx, params['depositId'] ?? '')
  if (!retention) return null
  const record = await getBookingFacts(tx, subjectId)
  const booking = await bookingLetterFacts(tx, record, record.occurrences)
  return ofBooking(record, writeDepositRetained({ booking, ...retention }, letterPages(deps.config)))
}
