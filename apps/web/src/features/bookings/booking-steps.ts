import type { BookingDto, BookingStatus } from '@salles-ouvertes/contract'
import { booking as words } from '../../locales/fr.ts'
import { formatShortDate } from '../../locales/format.ts'
import { statusWords } from './status-words.ts'

export interface BookingStep {
  key: 'sent' | 'answer' | 'agreement' | 'day'
  title: string
  note?: string
  state: 'done' | 'current' | 'upcoming' | 'stopped'
}
type Dated = Pick<
  BookingDto,
  | 'status'
  | 'cancelledSide'
  | 'submittedAt'
  | 'decisionDeadline'
  | 'startsAt'
  | 'timeZone'
  | 'establishment'
  | 'agreementStatus'
  | 'sessions'
>

const keys = ['sent', 'answer', 'agreement', 'day'] as const
/** How far a request got, in steps behind it; where it stopped for those that ended before the day. */
const progress: Record<BookingStatus, number> = {
  draft: 0,
  submitted: 1,
  'to-complete': 1,
  'counter-proposed': 1,
  refused: 1,
  withdrawn: 1,
  expired: 1,
  approved: 2,
  cancelled: 3,
  confirmed: 3,
  ended: 4,
}
const stopped: readonly BookingStatus[] = ['refused', 'withdrawn', 'expired', 'cancelled']

/** The road of a request, from sending to the day: done, where it stands, what comes. */
export function bookingSteps(booking: Dated): BookingStep[] {
  const { status, timeZone } = booking
  const isStopped = stopped.includes(status)
  // An approval left without an agreement ends at the agreement, not at the answer.
  const reached = status === 'expired' && booking.agreementStatus ? 2 : progress[status]
  const date = (instant: string) => formatShortDate(instant, timeZone)
  const notes: Record<BookingStep['key'], string | undefined> = {
    sent: booking.submittedAt ? date(booking.submittedAt) : undefined,
    answer: answerNote(booking, date),
    agreement: agreementNote(status),
    day: date(booking.startsAt),
  }
  const steps = keys.map((key, index): BookingStep => {
    const title = words.steps[key]
    if (index < reached) return { key, title, note: notes[key], state: 'done' }
    if (index > reached) return { key, title, note: notes[key], state: 'upcoming' }
    if (isStopped) return { key, title: statusWords(booking), note: undefined, state: 'stopped' }
    return { key, title, note: notes[key], state: 'current' }
  })
  return isStopped ? steps.slice(0, reached + 1) : steps
}

function answerNote({ status, decisionDeadline }: Dated, date: (instant: string) => string): string | undefined {
  if (progress[status] > 1) return words.steps.accepted
  return decisionDeadline ? words.steps.before(date(decisionDeadline)) : undefined
}

function agreementNote(status: BookingStatus): string | undefined {
  if (status === 'approved') return words.steps.toSign
  return progress[status] > 2 ? words.steps.signed : undefined
}
