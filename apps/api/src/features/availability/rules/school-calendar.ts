import type { DayKind } from '@salles-ouvertes/contract'
import { addDays, localDate, toLocal, weekdayOf, type LocalDate } from '../../../platform/time.ts'

/**
 * School holidays of one zone. `resumesOn` is the day classes resume, excluded; equal to `startsOn` it means that one
 * day; null is a summer whose end is not published yet.
 */
export type SchoolHolidayPeriod = { readonly startsOn: LocalDate; readonly resumesOn: LocalDate | null }
/** Calendar of one building: a hall that does not follow a school passes no holidays. */
export type SchoolCalendar = {
  readonly holidays: readonly SchoolHolidayPeriod[]
  readonly publicHolidays: ReadonlySet<LocalDate>
}

/**
 * Kind of a day: public holiday first, then school holiday (Saturday and Sunday included: the building is unstaffed
 * then, whatever the week day), then the week day; Monday, Tuesday, Thursday and Friday are school days.
 * Source: docs/rules/opening.md §1.
 */
export function kindOfDay(date: LocalDate, calendar: SchoolCalendar): DayKind {
  if (calendar.publicHolidays.has(date)) return 'public-holiday'
  if (calendar.holidays.some((period) => isInPeriod(date, period))) return 'school-holiday'
  switch (weekdayOf(date)) {
    case 7:
      return 'sunday'
    case 6:
      return 'saturday'
    case 3:
      return 'wednesday'
    default:
      return 'school-day'
  }
}

function isInPeriod(date: LocalDate, { startsOn, resumesOn }: SchoolHolidayPeriod): boolean {
  if (date < startsOn) return false
  if (resumesOn === null) return date <= endOfSummer(startsOn)
  return date < resumesOn || date === startsOn
}

/** Pupils come back on 1 September at the earliest, so an unpublished end leaves August closed to classes. */
const endOfSummer = (startsOn: LocalDate): LocalDate => localDate(`${startsOn.slice(0, 4)}-08-31`)

/** Row of the official school calendar (`fr-en-calendrier-scolaire`), as published. */
export type SchoolCalendarRow = { description: string; population: string; startDate: string; endDate: string }

/**
 * Period of a row of the official file; null when it does not concern pupils (teachers, one island of a territory).
 * Its dates are midnights *in Paris*, for every academy. A row of no length is one day, but for the start of summer;
 * another holiday without a known end stays one day, so that classes which may have resumed are never offered.
 * Source: docs/rules/opening.md §2.
 */
export function schoolHolidayFromRow(row: SchoolCalendarRow): SchoolHolidayPeriod | null {
  if (row.population !== '-' && row.population !== 'Élèves') return null
  const startsOn = parisDate(row.startDate)
  const endsOn = parisDate(row.endDate)
  if (endsOn > startsOn) return { startsOn, resumesOn: endsOn }
  return { startsOn, resumesOn: /^Début des Vacances d.Été/i.test(row.description) ? null : addDays(startsOn, 1) }
}

const parisDate = (instant: string): LocalDate => toLocal('Europe/Paris', new Date(instant)).date
