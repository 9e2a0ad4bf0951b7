import type { PriceSummaryDto } from '@salles-ouvertes/contract'
import { Failure } from '../../platform/errors.ts'
import type { LocalDate } from '../../platform/time.ts'
import { mostSpecificLines, pricesOn, selectTariff, type TariffSubject, type TariffVersion } from '../pricing/index.ts'

/** From the smallest unit: what people compare. */
const units = [
  ['started-hour', 'hour'],
  ['half-day', 'half-day'],
  ['day', 'day'],
  ['week-end', 'week-end'],
  ['week', 'week'],
  ['season', 'season'],
] as const

/** Version of the grid in force that day, null when none is. */
export function versionOn(versions: readonly TariffVersion[], date: LocalDate): TariffVersion | null {
  try {
    return selectTariff(versions, date)
  } catch (error) {
    if (error instanceof Failure) return null
    throw error
  }
}

/** Unit price shown while no slot is chosen: that of the lines of the grid, on a date. */
export function unitPriceOf(
  versions: readonly TariffVersion[],
  date: LocalDate,
  subject: TariffSubject,
): PriceSummaryDto {
  const version = versionOn(versions, date)
  if (!version) return { kind: 'unknown', unit: null, amountCents: null }
  const { prices, freeBy } = pricesOn(mostSpecificLines(version.lines, subject), version.terms, date)
  if (freeBy !== null) return { kind: 'free', unit: null, amountCents: 0 }
  for (const [unit, word] of units) {
    const amountCents = prices[unit]
    if (amountCents !== undefined) return { kind: 'paid', unit: word, amountCents }
  }
  return { kind: 'unknown', unit: null, amountCents: null }
}
