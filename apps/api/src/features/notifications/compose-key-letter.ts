import { keyFacts } from '../keys/index.ts'
import { aboutNoBooking, type Composer } from './composed.ts'
import { letterPages } from './mail-pages.ts'
import { type KeyLetterFacts, writeKeyDueSoon, writeKeyLate, writeKeyLateToHost } from './templates/key-reminder.ts'
import type { LetterPages } from './templates/letter-facts.ts'
import type { Letter } from './templates/letter.ts'

/** Mails about a copy that somebody has; none leaves once it came back. */
export const keyComposers = {
  'key-due-soon': about(writeKeyDueSoon),
  'key-late': about(writeKeyLate),
  'key-late-to-host': about(writeKeyLateToHost),
} satisfies Record<string, Composer>

function about(write: (facts: KeyLetterFacts, pages: LetterPages) => Letter): Composer {
  return async (deps, tx, { subjectId }) => {
    const facts = await keyFacts(tx, subjectId)
    if (!facts) return null
    const { borrower, hostName: name, hostPhone: phone, hostEmail: address } = facts
    return {
      letter: write({ ...facts, host: { name, phone } }, letterPages(deps.config)),
      ...aboutNoBooking,
      borrower: borrower?.email ? { name: borrower.name, address: borrower.email } : null,
      replyTo: { name, address },
    }
  }
}
