import type { BookingItemDto, Recurrence } from '@salles-ouvertes/contract'
import { rhythm as words } from '../locales/fr.ts'
import { dayOf, formatShortSlot, formatSlot, minutesOfDay } from '../locales/format.ts'
import { rhythmWords } from './rhythm-words.ts'

type Dates = { startsAt: string; endsAt: string }
type When = Pick<BookingItemDto, 'startsAt' | 'endsAt' | 'timeZone' | 'recurrence' | 'sessions'> & {
  occurrences?: readonly Dates[]
}

/**
 * When a booking takes place: its slot, or « chaque mardi, 18 h 30 – 20 h 30, 31 séances », and where its dates are known,
 * how many are at another time than the rhythm: chosen so, or moved since.
 */
export const whenWords = (booking: When): string => inWords(booking, formatSlot)

/** The same, its day shortened. */
export const shortWhenWords = (booking: When): string => inWords(booking, formatShortSlot)

function inWords(booking: When, slotWords: typeof formatSlot): string {
  const { recurrence, sessions, startsAt, endsAt, timeZone, occurrences = [] } = booking
  if (!recurrence) return slotWords(startsAt, endsAt, timeZone)
  const apart = occurrences.filter((session) => !isOfRhythm(recurrence, timeZone, session)).length
  return `${rhythmWords(recurrence)}, ${words.sessions(sessions.standing)}${apart > 0 ? words.apart(apart) : ''}`
}

function isOfRhythm({ weekdays, from, until }: Recurrence, timeZone: string, session: Dates): boolean {
  const weekday = new Date(dayOf(session.startsAt, timeZone)).getUTCDay() || 7
  const isAt = (instant: string, minutes: number) => minutesOfDay(instant, timeZone) === minutes % 1440
  return weekdays.includes(weekday) && isAt(session.startsAt, from) && isAt(session.endsAt, until)
}
