import { dayOf, formatDateWithoutYear, formatDayOnly, formatTime } from '../../locales/format.ts'
import { relativeDay } from '../../locales/fr.ts'
import { addDays } from '../../series/civil-days.ts'

/** Day asked by an address, or null when it is not one. */
export function civilDayIn(value: unknown): string | null {
  const isDay = typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)
  return isDay && !Number.isNaN(Date.parse(`${value}T00:00:00Z`)) ? addDays(value, 0) : null
}

/** « Du 14 au 20 décembre », « Du 28 décembre au 3 janvier »: the week that starts on that Monday. */
export function weekTitle(monday: string): string {
  const words = (date: string) => formatDayOnly(date).split(' ')
  const [firstDay = '', firstMonth] = words(monday)
  const [lastDay = '', lastMonth = ''] = words(addDays(monday, 6))
  const first = firstMonth === lastMonth ? firstDay : `${firstDay} ${firstMonth}`
  return `Du ${first} au ${lastDay} ${lastMonth}`
}

/** « hier à 21 h 04 », « le mardi 8 décembre »: when something arrived, seen from `today`. */
export function sinceWhen(instant: string, today: string, zone: string): string {
  const day = dayOf(instant, zone)
  if (day === today) return relativeDay.today(formatTime(instant, zone))
  if (day === addDays(today, -1)) return relativeDay.yesterday(formatTime(instant, zone))
  return relativeDay.on(formatDateWithoutYear(instant, zone))
}
