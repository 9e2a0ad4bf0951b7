import type { BookingCheckDto } from '@salles-ouvertes/contract'
import { bookingChecks } from '../locales/fr.ts'

/** Sentence of an automatic check, met or not; a check that this version does not know is left out. */
export function bookingCheckWords({ code, outcome, params }: BookingCheckDto): string | null {
  const words = bookingChecks[code]
  if (!words) return null
  if (outcome === 'ok') return words.met
  // The same check warns about a doubt of the text, or refuses what the law or the tenant excludes.
  if (code === 'bookings.purpose-not-allowed' && outcome === 'refused')
    return bookingChecks['purpose-refused']?.unmet(params) ?? null
  return words.unmet(params)
}
