import { fail } from '../../../platform/errors.ts'
import { localSlot, type LocalDate, type Slot, type Span, type TimeZone } from '../../../platform/time.ts'

/** What a search says of time: nothing, a day, or hours of a day. */
export type WantedTime = { date: LocalDate; hours: Span | null } | null

/**
 * Reads date and hours of a search; hours without a date, or one hour without the other, count for nothing. An end at
 * or before the start is past midnight: 20:00 to 01:00.
 * @throws availability.invalid-slot when the use would end after 6:00 the next morning
 */
export function wantedTime(query: { date?: LocalDate; from?: number; until?: number }): WantedTime {
  if (query.date === undefined) return null
  if (query.from === undefined || query.until === undefined) return { date: query.date, hours: null }
  const until = query.until > query.from ? query.until : query.until + 1440
  if (query.from >= 1440 || until > 1800) fail('availability.invalid-slot', { from: query.from, until: query.until })
  return { date: query.date, hours: { from: query.from, until } }
}

/** Instants of the wanted hours at that building; null in the hour that the clock jumps over. */
export const wantedSlot = (zone: TimeZone, date: LocalDate, hours: Span): Slot | null => localSlot(zone, date, hours)
