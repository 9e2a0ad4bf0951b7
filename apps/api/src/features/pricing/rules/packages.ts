import type { TariffTermsDto } from '@salles-ouvertes/contract'
import { addDays, weekdayOf, type LocalDate } from '../../../platform/time.ts'
import type { PayingUnit, UnitPrices } from './tariff-selection.ts'
import { amountOf, type UnitCharge } from './usage.ts'

/** Days that are charged together: one day, or those of a package. `charges` is null while nothing prices them. */
export type DaysTogether = {
  dates: [LocalDate, ...LocalDate[]]
  minutes: number
  sessions: number
  charges: UnitCharge[] | null
}
type PackageUnit = Exclude<PayingUnit, 'started-hour' | 'half-day' | 'day'>
type PricesOf = (date: LocalDate) => UnitPrices

/**
 * The most favourable of what days cost alone and sold together: a day that follows another one, a week-end, a week
 * from Monday to Sunday, a season from September to August. The price of a package is that of its first day used.
 * Source: docs/rules/pricing.md §3.
 */
export function sellTogether(
  days: readonly DaysTogether[],
  pricesOf: PricesOf,
  { weekEndFrom }: Pick<TariffTermsDto, 'weekEndFrom'>,
): DaysTogether[] {
  const extra = days.map((day, index) => {
    const isNext = days[index - 1]?.dates[0] === addDays(day.dates[0], -1)
    return isNext ? cheaper(day, 'extra-day', pricesOf) : day
  })
  const weekEnds = capped(extra, (date) => weekEndOf(date, weekEndFrom), 'week-end', pricesOf)
  const weeks = capped(weekEnds, mondayOf, 'week', pricesOf)
  return capped(weeks, schoolYearOf, 'season', pricesOf)
}

function cheaper(together: DaysTogether, unit: PackageUnit, pricesOf: PricesOf): DaysTogether {
  const unitCents = pricesOf(together.dates[0])[unit]
  if (unitCents === undefined || (together.charges && amountOf(together.charges) <= unitCents)) return together
  return { ...together, charges: [{ unit, quantity: 1, unitCents }] }
}

/** Groups the days that a package may cover, and charges the package where it costs less. */
function capped(
  days: readonly DaysTogether[],
  groupOf: (date: LocalDate) => string | null,
  unit: PackageUnit,
  pricesOf: PricesOf,
): DaysTogether[] {
  const groups = new Map<string, DaysTogether[]>()
  for (const day of days) {
    // What no package of this unit can cover stays alone.
    const key = groupOf(day.dates[0]) ?? `alone ${day.dates[0]}`
    groups.set(key, [...(groups.get(key) ?? []), day])
  }
  return [...groups.values()].flatMap((group) => {
    const [first, ...others] = group
    if (!first || groupOf(first.dates[0]) === null) return group
    const whole = others.reduce(joined, first)
    const sold = cheaper(whole, unit, pricesOf)
    return sold === whole ? group : [sold]
  })
}

const joined = (a: DaysTogether, b: DaysTogether): DaysTogether => ({
  dates: [...a.dates, ...b.dates],
  minutes: a.minutes + b.minutes,
  sessions: a.sessions + b.sessions,
  charges: a.charges && b.charges && [...a.charges, ...b.charges],
})

const mondayOf = (date: LocalDate): string => addDays(date, 1 - weekdayOf(date))
const weekEndOf = (date: LocalDate, from: 'friday' | 'saturday'): string | null =>
  weekdayOf(date) >= (from === 'friday' ? 5 : 6) ? mondayOf(date) : null
const schoolYearOf = (date: LocalDate): string =>
  date.slice(5) >= '09-01' ? date.slice(0, 4) : String(Number(date.slice(0, 4)) - 1)
