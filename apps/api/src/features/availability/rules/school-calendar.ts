import type { DayKind } from '@salles-ouvertes/contract'
import { localDate, weekdayOf, type LocalDate } from '../../../platform/time.ts'

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
 * Source: docs/rules/opening.md §1 and §2.
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
