import { getBookingFacts } from '../bookings/index.ts'
import { findProblem, treatmentsOf } from '../problems/index.ts'
import { aboutNoBooking, type Composer, ofBooking } from './composed.ts'
import { bookingLetterFacts } from './letter-facts.ts'
import { letterPages } from './mail-pages.ts'
import { problemWords } from './rules/french-mail-words.ts'
import { writeProblemReported } from './templates/problem-reported.ts'
import { writeProblemSettled } from './templates/problem-settled.ts'

/** Mails about what is wrong on site. */
export const problemComposers = {
  'problem-reported': async (deps, tx, { subjectId }) => {
    const problem = await findProblem(tx, subjectId)
    if (!problem) return null
    const { establishmentName: hostName, roomName, text, reportedBy } = problem
    const where = roomName && `${roomName}, ${hostName}`
    const facts = { hostName, where, text, reportedBy, kind: problemWords[problem.kind] }
    const replyTo = { name: hostName, address: problem.establishmentEmail }
    return { letter: writeProblemReported(facts, letterPages(deps.config)), ...aboutNoBooking, replyTo }
  },
  // Does not leave once the problem is open again.
  'problem-settled': async (deps, tx, { subjectId }) => {
    const problem = await findProblem(tx, subjectId)
    const last = (await treatmentsOf(tx, [subjectId])).at(-1)
    if (!problem?.bookingId || last?.step !== 'settle') return null
    const record = await getBookingFacts(tx, problem.bookingId)
    const dates = [...record.occurrences, ...record.leftOut].filter(({ id }) => id === problem.occurrenceId)
    const booking = await bookingLetterFacts(tx, record, dates)
    const facts = { booking, kind: problemWords[problem.kind], text: problem.text, answer: last.words }
    return ofBooking(record, writeProblemSettled(facts, letterPages(deps.config)), dates)
  },
} satisfies Record<string, Composer>
