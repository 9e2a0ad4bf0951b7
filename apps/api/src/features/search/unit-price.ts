import type { PriceSummaryDto, TariffUnit } from '@salles-ouvertes/contract'
import { Failure } from '../../platform/errors.ts'
import type { LocalDate } from '../../platform/time.ts'
import { mostSpecificLines, selectTariff, type TariffVersion } from '../pricing/index.ts'

type Subject = Parameters<typeof mostSpecificLines>[1]

/** From the smallest unit: what people compare. */
const units: [TariffUnit, PriceSummaryDto['unit']][] = [
  ['started-hour', 'hour'],
  ['half-day', 'half-day'],
  ['day', 'day'],
]

/** Version of the grid in force that day, null when none is. */
export function versionOn(versions: readonly TariffVersion[], date: LocalDate): TariffVersion | null {
  try {
    return selectTariff(versions, date)
  } catch (error) {
    if (error instanceof Failure) return null
    throw error
  }
}

/** Unit price shown while no slot is chosen. */
export function unitPriceOf(versions: readonly TariffVersion[], date: LocalDate, subject: Subject): PriceSummaryDto {
  const lines = mostSpecificLines(versionOn(versions, date)?.lines ?? [], subject)
  if (lines.some((line) => line.unit === 'free')) return { kind: 'free', unit: null, amountCents: 0 }
  for (const [unit, word] of units) {
    const amounts = lines.filter((line) => line.unit === unit).map((line) => line.unitCents)
    if (amounts.length > 0) return { kind: 'paid', unit: word, amountCents: Math.min(...amounts) }
  }
  return { kind: 'unknown', unit: null, amountCents: null }
}
