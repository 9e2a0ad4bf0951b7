import type { CounterpartStatus } from '@salles-ouvertes/contract'
import { getBookingFacts } from '../bookings/index.ts'
import { counterpartFacts } from '../counterparts/index.ts'
import { type Composer, ofBooking } from './composed.ts'
import { bookingLetterFacts } from './letter-facts.ts'
import { letterPages } from './mail-pages.ts'
import {
  writeCounterpartAnswered,
  writeCounterpartDueSoon,
  writeCounterpartLate,
  writeCounterpartLateToHost,
  writeCounterpartProposed,
} from './templates/counterpart.ts'
import type { CounterpartLetterFacts, LetterPages } from './templates/letter-facts.ts'
import type { Letter } from './templates/letter.ts'

/** Mails about a counterpart in kind; each leaves only while it is still in the state it speaks of. */
export const counterpartComposers = {
  'counterpart-proposed': about(['proposed'], writeCounterpartProposed),
  'counterpart-answered': about(['agreed', 'refused'], writeCounterpartAnswered),
  'counterpart-due-soon': about(['agreed'], writeCounterpartDueSoon),
  'counterpart-late': about(['late'], writeCounterpartLate),
  'counterpart-late-to-host': about(['late'], writeCounterpartLateToHost),
} satisfies Record<string, Composer>

function about(
  states: readonly CounterpartStatus[],
  write: (facts: CounterpartLetterFacts, pages: LetterPages) => Letter,
): Composer {
  return async (deps, tx, { subjectId, params }) => {
    const facts = await counterpartFacts(tx, params['counterpartId'] ?? '')
    if (!facts || !states.includes(facts.status)) return null
    const record = await getBookingFacts(tx, subjectId)
    const booking = await bookingLetterFacts(tx, record, record.occurrences)
    return ofBooking(record, write({ booking, ...facts }, letterPages(deps.config)))
  }
}
