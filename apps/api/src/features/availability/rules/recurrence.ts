import { mostSessions, type Recurrence } from '@salles-ouvertes/contract'
import { fail } from '../../../platform/errors.ts'
import {
  addDays,
  eachDate,
  localDate,
  localSlot,
  weekdayOf,
  type LocalDate,
  type Slot,
  type TimeZone,
} from '../../../platform/time.ts'
import { kindOfDay, type SchoolCalendar } from './school-calendar.ts'

/** Why a date of the rhythm has no session: the calendar leaves it out, or the clock jumps over its hours. */
export type SkipReason = 'school-holiday' | 'public-holiday' | 'no-such-hour'
/** One date of the rhythm: its session, or why it has none. */
export type PlannedDate =
  | { readonly date: LocalDate; readonly slot: Slot; readonly skipped: null }
  | { readonly date: LocalDate; readonly slot: null; readonly skipped: SkipReason }

/**
 * Every date of a weekly rhythm, in order, the skipped ones included: hours are those of the wall clock of the place, so
 * that « 18 h 30 » stays 18 h 30 across both clock changes. Weeks begin on Monday and are counted from that of
 * `firstDate`. Source: docs/rules/series.md §1.
 * @throws availability.no-session when no date is left
 * @throws availability.too-many-sessions above `mostSessions`
 */
export function expandRecurrence(zone: TimeZone, rule: Recurrence, calendar: SchoolCalendar): PlannedDate[] {
  const planned = datesOf(rule).map((date): PlannedDate => {
    const kind = kindOfDay(date, calendar)
    if (kind === 'public-holiday' && !rule.onPublicHolidays) return { date, slot: null, skipped: kind }
    if (kind === 'school-holiday' && !rule.inSchoolHolidays) return { date, slot: null, skipped: kind }
    const slot = localSlot(zone, date, { from: rule.from, until: rule.until })
    return slot ? { date, slot, skipped: null } : { date, slot: null, skipped: 'no-such-hour' }
  })
  const sessions = planned.filter(({ slot }) => slot !== null).length
  if (sessions === 0) fail('availability.no-session')
  if (sessions > mostSessions) fail('availability.too-many-sessions', { sessions, limit: mostSessions })
  return planned
}

function datesOf({ weekdays, everyWeeks, firstDate, lastDate }: Recurrence): LocalDate[] {
  const first = localDate(firstDate)
  const monday = addDays(first, 1 - weekdayOf(first))
  const weeks = eachDate(monday, addDays(localDate(lastDate), 1))
  return weeks.filter((date, day) => {
    const isKeptWeek = Math.floor(day / 7) % everyWeeks === 0
    return isKeptWeek && date >= first && weekdays.includes(weekdayOf(date))
  })
}
