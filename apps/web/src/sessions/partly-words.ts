import type { BookingDto } from '@salles-ouvertes/contract'
import { partlyGranted } from '../locales/fr.ts'

/** « Confirmée pour 31 séances sur 33 »; null when all that was asked stands. */
export function partlyWords({ status, sessions }: Pick<BookingDto, 'status' | 'sessions'>): string | null {
  const { standing, asked } = sessions
  if (standing === asked || standing === 0) return null
  if (status === 'confirmed') return partlyGranted.confirmed(standing, asked)
  return status === 'approved' ? partlyGranted.accepted(standing, asked) : null
}
