import type { LocationQueryRaw } from 'vue-router'
import { dayOf } from '../../locales/format.ts'
import { writeWeekly, type WeeklyWish } from './weekly-wish.ts'

/** What the search box holds; hours are minutes from local midnight. The address of the results says the same. */
export interface SearchCriteria {
  place: string
  date: string | null
  from: number | null
  until: number | null
  /** Every week instead of one date. */
  weekly: WeeklyWish | null
  people: number | null
}

/** Query of the results page; empty answers are left out. */
export function toSearchQuery({ weekly, ...criteria }: SearchCriteria): LocationQueryRaw {
  return saidIn({ ...criteria, ...writeWeekly(weekly) })
}

/** What of a query is said at all: neither null, nor empty, nor false. */
export function saidIn(values: object): Record<string, string> {
  const isSaid = ([, value]: [string, unknown]) => value !== null && value !== '' && value !== false
  return Object.fromEntries(
    Object.entries(values)
      .filter(isSaid)
      .map(([key, value]) => [key, String(value)]),
  )
}

/** Civil day of the next time it is `weekday` (0 is Sunday); today counts. */
export function nextWeekday(weekday: number, now: Date): string {
  const today = new Date(`${dayOf(now.toISOString())}T12:00:00Z`)
  const days = (weekday - today.getUTCDay() + 7) % 7
  return addDays(today, days)
}

/** Civil day in so many days. */
export function dayIn(days: number, now: Date): string {
  return addDays(new Date(`${dayOf(now.toISOString())}T12:00:00Z`), days)
}

function addDays(day: Date, count: number): string {
  return new Date(day.getTime() + count * 86_400_000).toISOString().slice(0, 10)
}
