import {
  addDays,
  type LocalDate,
  type LocalMinutes,
  type Slot,
  type TimeZone,
  toInstant,
} from '../../../platform/time.ts'

/** In the morning the desk is there again. */
const morning: LocalMinutes = 8 * 60

/** What a pack covers: from its hour to the next morning. Source: docs/rules/site-access.md §10. */
export const eveningOf = (zone: TimeZone, day: LocalDate, readyAt: LocalMinutes): Slot => ({
  startsAt: toInstant(zone, day, readyAt),
  endsAt: toInstant(zone, addDays(day, 1), morning),
})
