import type { BookingCheckDto } from '@salles-ouvertes/contract'
import { bookingCheckWords } from '../../presentation/booking-check-words.ts'

export interface WordedCheck {
  code: string
  outcome: BookingCheckDto['outcome']
  sentence: string
}

/** Shown even when met: what a person would otherwise look up before answering. */
const always: readonly string[] = ['bookings.slot-taken', 'bookings.insurance-expired', 'bookings.over-capacity']

/** Checks in words: those to look at and those always looked up first, then the others, all met. */
export function sortChecks(checks: readonly BookingCheckDto[]): { main: WordedCheck[]; others: WordedCheck[] } {
  const worded = checks.flatMap((check): WordedCheck[] => {
    const sentence = bookingCheckWords(check)
    return sentence ? [{ code: check.code, outcome: check.outcome, sentence }] : []
  })
  const isMain = ({ code, outcome }: WordedCheck) => outcome !== 'ok' || always.includes(code)
  const met = worded.filter((check) => isMain(check) && check.outcome === 'ok')
  const unmet = worded.filter(({ outcome }) => outcome !== 'ok')
  return { main: [...met, ...unmet], others: worded.filter((check) => !isMain(check)) }
}
