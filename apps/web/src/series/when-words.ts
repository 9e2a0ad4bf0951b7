import type { BookingItemDto, Recurrence } from '@salles-ouvertes/contract'
import { rhythm as words } from '../locales/fr.ts'
import { formatMinutesRange, formatShortSlot, formatSlot } from '../locales/format.ts'

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

/** When a booking takes place: its slot, or « chaque mardi, 18 h 30 – 20 h 30, 31 séances ». */
export const whenWords = (booking: When): string => inWords(booking, formatSlot)

/** The same, for a list. */
export const shortWhenWords = (booking: When): string => inWords(booking, formatShortSlot)

function inWords({ recurrence, sessions, startsAt, endsAt, timeZone }: When, slotWords: typeof formatSlot): string {
  if (!recurrence) return slotWords(startsAt, endsAt, timeZone)
  return `${rhythmWords(recurrence)}, ${words.sessions(sessions.standing)}`
}
