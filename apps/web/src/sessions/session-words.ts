import type { BookingDto, BookingSessionDto } from '@salles-ouvertes/contract'
import { pieceKinds, refusalReasons, sessionWords } from '../locales/fr.ts'
import { formatShortDate } from '../locales/format.ts'
import type { Tone } from '../ui/tone.ts'

/** Why a session does not take place, or what stands in its way, in one sentence; null when there is nothing to say. */
export function whyWords(session: BookingSessionDto): string | null {
  const { status, reason, reasonText, refusalReason, cancelledSide, takenBy, suspendedFor } = session
  if (takenBy) return sessionWords.takenBy[takenBy.kind](takenBy.label)
  const because = [
    suspendedFor ? sessionWords.suspendedFor(pieceKinds[suspendedFor]) : '',
    status === 'cancelled' && cancelledSide ? sessionWords.cancelledBy[cancelledSide] : '',
    refusalReason && refusalReason !== 'other' ? refusalReasons[refusalReason] : '',
    // The name of a holiday says more than its kind.
    !refusalReason && reason && !(reasonText && isHoliday(reason)) ? sessionWords.reason[reason] : '',
    reasonText ?? '',
  ].filter(Boolean)
  return because.length > 0 ? because.join('\u00a0: ') : null
}

const isHoliday = (reason: BookingSessionDto['reason']) => reason === 'school-holiday' || reason === 'public-holiday'

const tones: Partial<Record<BookingSessionDto['status'], Tone>> = {
  requested: 'wait',
  held: 'wait',
  accepted: 'ok',
  refused: 'no',
  suspended: 'wait',
}
export const sessionTone = ({ status }: BookingSessionDto): Tone => tones[status] ?? 'block'

/** All dates of a booking, by start. */
export const allSessions = ({ occurrences, leftOut }: Pick<BookingDto, 'occurrences' | 'leftOut'>) =>
  [...occurrences, ...leftOut].sort((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt))

const fewSessions = 10
const sessionsAtFirst = 6

/** Of a long list, the next dates to come, or the last ones when all are past; a short list is shown whole. */
export function firstShown(sessions: readonly BookingSessionDto[]): readonly BookingSessionDto[] {
  if (sessions.length <= fewSessions) return sessions
  const next = sessions.findIndex(({ hasBegun }) => !hasBegun)
  const from = next === -1 ? sessions.length : next
  const start = Math.min(from, sessions.length - sessionsAtFirst)
  return sessions.slice(start, start + sessionsAtFirst)
}

/** « mar. 15 déc., mar. 22 déc. »: the sessions that a line of the history is about. */
export const sessionsIn = (starts: readonly string[], zone: string): string =>
  starts.map((start) => formatShortDate(start, zone)).join(', ')
