import type { DayStripDto } from '@salles-ouvertes/contract'
import {
  addDays,
  subtractSpans,
  toLocal,
  type Instant,
  type LocalDate,
  type Slot,
  type Span,
  type TimeZone,
} from '../../../platform/time.ts'

const dayMinutes = 1440
const lastLocalMinute = 1800

/**
 * A local day as a strip: everything but the free intervals is taken, closed time included. It goes on past midnight
 * as long as the evening does, until 6:00.
 */
export function dayStripOf(zone: TimeZone, date: LocalDate, free: readonly Slot[], openUntil: number): DayStripDto {
  const until = Math.min(Math.max(dayMinutes, openUntil), lastLocalMinute)
  const spans = free.map((slot) => ({
    from: wallMinutes(zone, date, slot.startsAt),
    until: wallMinutes(zone, date, slot.endsAt),
  }))
  const taken: Span[] = subtractSpans([{ from: 0, until }], spans)
  return { date, taken }
}

/** Wall-clock minutes from the midnight that begins `date`: negative the day before, beyond 1440 the day after. */
function wallMinutes(zone: TimeZone, date: LocalDate, instant: Instant): number {
  const local = toLocal(zone, instant)
  if (local.date === date) return local.minutes
  if (local.date === addDays(date, 1)) return dayMinutes + local.minutes
  return local.date < date ? -1 : 2 * dayMinutes
}
