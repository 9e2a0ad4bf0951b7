import type { Recurrence, RoomDto } from '@salles-ouvertes/contract'

type Wished = { date: string | null; from: number | null; minutes: number }
const dayMs = 86_400_000
const evening = 18 * 60 + 30

/** The rhythm that a form begins with: from next week to the end of the school year, at the hours already wished. */
export function firstRhythm({ season }: Pick<RoomDto, 'season'>, today: string, wished?: Wished): Recurrence {
  const monday = nextMonday(today)
  const from = wished?.from ?? evening
  return {
    weekdays: [weekdayOf(wished?.date ?? addDays(monday, 1))],
    everyWeeks: 1,
    firstDate: monday,
    lastDate: season.lastDate > monday ? season.lastDate : addDays(monday, 7),
    from,
    until: from + (wished?.minutes ?? 120),
    inSchoolHolidays: false,
    onPublicHolidays: false,
  }
}

const nextMonday = (date: string): string => addDays(date, 8 - weekdayOf(date))
const weekdayOf = (date: string): number => new Date(`${date}T00:00:00Z`).getUTCDay() || 7
const addDays = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10)
