import type { BookingDto, BookingItemDto, Recurrence } from '@salles-ouvertes/contract'
import { rhythm as words } from '../locales/fr.ts'
import { dayOf, formatMinutesRange, formatShortSlot, formatSlot, minutesOfDay } from '../locales/format.ts'

type When = Pick<BookingItemDto, 'startsAt' | 'endsAt' | 'timeZone' | 'recurrence' | 'sessions'>

/** « chaque mardi, 18 h 30 – 20 h 30 » */
export function rhythmWords(rhythm: Pick<Recurrence, 'weekdays' | 'everyWeeks' | 'from' | 'until'>): string {
  return `${daysWords(rhythm)}, ${formatMinutesRange(rhythm.from, rhythm.until)}`
}

/** « chaque mardi », « chaque lundi et jeudi, une semaine sur 2 » */
export function daysWords({ weekdays, everyWeeks }: Pick<Recurrence, 'weekdays' | 'everyWeeks'>): string {
  const days = words.days.filter((_, index) => weekdays.includes(index + 1))
  return `${words.each(days.join(' et '))}${everyWeeks === 1 ? '' : words.everyWeeks(everyWeeks)}`
}

/**
 * When a booking takes place: its slot, or « chaque mardi, 18 h 30 – 20 h 30, 31 séances », and where its dates are known,
 * how many are at another time than the rhythm: chosen so, or moved since.
 */
export function whenWords(booking: When & Partial<Pick<BookingDto, 'occurrences'>>): string {
  const apart = (booking.occurrences ?? []).filter((session) => !isOfRhythm(booking, session)).length
  return `${inWords(booking, formatSlot)}${apart > 0 ? words.apart(apart) : ''}`
}

/** The same, for a list. */
export const shortWhenWords = (booking: When): string => inWords(booking, formatShortSlot)

function isOfRhythm(
  { recurrence, timeZone }: When,
  { startsAt, endsAt }: { startsAt: string; endsAt: string },
): boolean {
  if (!recurrence) return true
  const weekday = new Date(dayOf(startsAt, timeZone)).getUTCDay() || 7
  const isAt = (instant: string, minutes: number) => minutesOfDay(instant, timeZone) === minutes % 1440
  return recurrence.weekdays.includes(weekday) && isAt(startsAt, recurrence.from) && isAt(endsAt, recurrence.until)
}

function inWords({ recurrence, sessions, startsAt, endsAt, timeZone }: When, slotWords: typeof formatSlot): string {
  if (!recurrence) return slotWords(startsAt, endsAt, timeZone)
  return `${rhythmWords(recurrence)}, ${words.sessions(sessions.standing)}`
}
