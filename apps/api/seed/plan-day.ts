import type { PlannedDay } from './data/demo-booking-types.ts'
import { addDays, isoWeekdayOf } from './paris-date.ts'

/**
 * Civil date of a planned day. Future days move forward and past days move back, to the wanted weekday first, then
 * week by week (day by day without a weekday) until `isUsable` accepts the date: closed on public holidays, say.
 */
export function planDay(today: string, planned: PlannedDay, isUsable: (civilDate: string) => boolean): string {
  const direction = planned.day < 0 ? -1 : 1
  let date = addDays(today, planned.day)
  while (planned.weekday !== null && isoWeekdayOf(date) !== planned.weekday) date = addDays(date, direction)
  const step = planned.weekday === null ? direction : 7 * direction
  while (!isUsable(date)) date = addDays(date, step)
  return date
}

/** Minutes from local midnight of `HH:MM`; `25:30` is half past one in the night after. */
export function minutesOf(localTime: string): number {
  const [hours, minutes] = localTime.split(':').map(Number)
  return (hours ?? 0) * 60 + (minutes ?? 0)
}
