import type { TariffTermsDto, TariffUnit } from '@salles-ouvertes/contract'
import { fail } from '../../../platform/errors.ts'
import { cents, type Cents } from '../../../platform/money.ts'
import { weekdayOf, type LocalDate } from '../../../platform/time.ts'
import type { TariffConditions, TariffLine, TariffSubject, TariffVersion } from './tariff.ts'

/**
 * Grid in force on a local date: that of the first use, even when the series goes on after a new grid starts, since
 * the price is frozen at booking. Should two versions overlap, the one that began last.
 * Source: docs/rules/pricing.md §1. @throws pricing.no-tariff when none is in force
 */
export function selectTariff(versions: readonly TariffVersion[], onDate: LocalDate): TariffVersion {
  const [tariff] = versions
    .filter(({ validFrom, validUntil }) => validFrom <= onDate && (validUntil === null || onDate < validUntil))
    .sort((a, b) => (a.validFrom < b.validFrom ? 1 : -1))
  return tariff ?? fail('pricing.no-tariff', { date: onDate })
}

/** Whether conditions name this asker and this room, the days aside. Source: docs/rules/pricing.md §2. */
export function concerns(conditions: TariffConditions, subject: TariffSubject): boolean {
  const { roomId, roomType, organisationKind, generalInterestOnly, localOnly, purposes } = conditions
  return (
    (roomId === null || roomId === subject.roomId) &&
    (roomType === null || roomType === subject.roomType) &&
    (organisationKind === null || organisationKind === subject.organisationKind) &&
    (!generalInterestOnly || subject.isGeneralInterest) &&
    (!localOnly || subject.isLocal) &&
    (purposes.length === 0 || (subject.purpose !== null && purposes.includes(subject.purpose)))
  )
}

/** Whether conditions hold on a local date: its season and its weekday. */
export function holdsOn({ season, weekdays }: TariffConditions, terms: TariffTermsDto, date: LocalDate): boolean {
  return (
    (season === null || isInSeason(terms, season, date)) &&
    (weekdays.length === 0 || weekdays.includes(weekdayOf(date)))
  )
}

function isInSeason({ seasons }: TariffTermsDto, code: string, date: LocalDate): boolean {
  const season = seasons.find((each) => each.code === code)
  if (!season) return false
  const day = date.slice(5)
  const { from, until } = season
  return from <= until ? from <= day && day <= until : day >= from || day <= until
}

/**
 * The most specific lines that apply, for all units and days of that same precision. Compared in this order: this very
 * room, this kind of organisation, general interest, local seat, this activity, this type of room.
 * Source: docs/rules/pricing.md §2.
 */
export function mostSpecificLines(lines: readonly TariffLine[], subject: TariffSubject): TariffLine[] {
  const applicable = lines.filter((line) => concerns(line, subject))
  const best = Math.max(...applicable.map(precision))
  return applicable.filter((line) => precision(line) === best)
}

const precision = (line: TariffLine): number =>
  (line.roomId === null ? 0 : 32) +
  (line.organisationKind === null ? 0 : 16) +
  (line.generalInterestOnly ? 8 : 0) +
  (line.localOnly ? 4 : 0) +
  (line.purposes.length === 0 ? 0 : 2) +
  (line.roomType === null ? 0 : 1)

export type PayingUnit = Exclude<TariffUnit, 'free'>
export type UnitPrices = { readonly [unit in PayingUnit]?: Cents }
/** Prices of one local day, or what makes it free. */
export type DayPrices = { prices: UnitPrices; freeBy: string | null }

const whenPrecision = ({ season, weekdays }: TariffConditions): number =>
  (season === null ? 0 : 2) + (weekdays.length === 0 ? 0 : 1)

/**
 * What lines of one precision say of a local date. For each unit, the line that names the season first, then the
 * weekday; should two say the same unit, the cheaper. A day is free when the line that frees it is as precise in time
 * as each of its prices. Source: docs/rules/pricing.md §2.
 * @throws pricing.free-without-basis when the free line that applies names no legal basis
 */
export function pricesOn(lines: readonly TariffLine[], terms: TariffTermsDto, date: LocalDate): DayPrices {
  const applicable = lines.filter((line) => holdsOn(line, terms, date))
  const ofUnit = (unit: TariffUnit) => applicable.filter((line) => line.unit === unit)
  const free = mostPrecise(ofUnit('free'))
  const timeOf = (some: readonly TariffLine[]) => Math.max(-1, ...some.map(whenPrecision))
  const dayUnits = applicable.filter(({ unit }) => unit === 'started-hour' || unit === 'half-day' || unit === 'day')
  if (free.length > 0 && timeOf(free) >= timeOf(dayUnits)) return { prices: {}, freeBy: basisOf(free) }
  const prices: { [unit in PayingUnit]?: Cents } = {}
  for (const unit of payingUnits) {
    const amounts = mostPrecise(ofUnit(unit)).map(({ unitCents }) => unitCents)
    if (amounts.length > 0) prices[unit] = cents(Math.min(...amounts))
  }
  return { prices, freeBy: null }
}

/** From the finest to the coarsest: the order of the lines of a quote. */
export const payingUnits = [
  'started-hour',
  'half-day',
  'day',
  'extra-day',
  'week-end',
  'week',
  'season',
] as const satisfies readonly PayingUnit[]

function mostPrecise(lines: readonly TariffLine[]): TariffLine[] {
  const best = Math.max(...lines.map(whenPrecision))
  return lines.filter((line) => whenPrecision(line) === best)
}

/** Sorted, so that two bases for the same precision give the same one whatever the order of the grid. */
function basisOf(free: readonly TariffLine[]): string {
  const [basis] = free.flatMap((line) => line.legalBasis?.trim() || []).sort()
  return basis ?? fail('pricing.free-without-basis')
}
