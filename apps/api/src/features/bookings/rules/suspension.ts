import { addDays, type LocalDate } from '../../../platform/time.ts'
import { covers, type GivenPiece, type SessionDays } from './called-pieces.ts'

/** Days before a session at which its lack of insurance suspends it: before any code may leave (168 hours at most). */
export const suspensionLeadDays = 8

/**
 * Whether a confirmed session to come is suspended for want of an insurance: no certificate that the tenant did not
 * refuse covers it, and it is near, or nothing covers today any more. Source: docs/rules/pieces.md §5 (rule 12).
 */
export function isSuspended(session: SessionDays, certificates: readonly GivenPiece[], today: LocalDate): boolean {
  const insurances = certificates.filter(({ kind }) => kind === 'insurance')
  if (insurances.some((piece) => covers(piece, session))) return false
  const isNear = session.first <= addDays(today, suspensionLeadDays)
  return isNear || !insurances.some((piece) => covers(piece, { first: today, last: today }))
}
