import type { MonthAnswer } from '@salles-ouvertes/contract'
import { slotWords } from '../locales/fr.ts'
import type { CalendarDay } from '../ui/calendar-day.ts'

type MonthDay = MonthAnswer['days'][number]

/** Days of a month as the grid draws them; holidays are said, since the hours differ. */
export function calendarDays(month: MonthAnswer | undefined): ReadonlyMap<string, CalendarDay> {
  return new Map((month?.days ?? []).map((day) => [day.date, calendarDay(day)]))
}

/** First day on which the notice of the room lets anybody begin, `YYYY-MM-DD`: the month that opens shows it. */
export function firstAskableDay(today: string, minNoticeHours: number): string {
  const midnight = Date.parse(`${today}T00:00:00Z`)
  return new Date(midnight + minNoticeHours * 3_600_000).toISOString().slice(0, 10)
}

function calendarDay({ state, freeSlots, dayKind }: MonthDay): CalendarDay {
  if (state === 'past' || state === 'closed' || state === 'full') {
    const mark = state === 'full' ? 'none' : 'closed'
    return { isAvailable: false, words: slotWords.dayStates[state], mark }
  }
  const words = slotWords.freeSlots(freeSlots)
  return {
    isAvailable: true,
    words: dayKind === 'school-holiday' ? `${words}, ${slotWords.holiday}` : words,
    mark: state === 'free' ? 'free' : 'few',
  }
}
