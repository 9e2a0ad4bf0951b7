import { addDays, addMinutes, type Slot, type TimeZone, toInstant, toLocal } from '../../../platform/time.ts'

/** Local minute at which the alarm arms itself, from the midnight that begins the day, and the minutes it leaves before. */
export type AlarmHours = { alarmArmedAt: number | null; alarmMarginMinutes: number }

/**
 * When everybody must be out of a site for its alarm: the first time that it arms itself after the beginning of the use,
 * less its margin. That of the evening before counts for a use that begins after midnight. Null where none arms itself.
 */
export function outByOf(zone: TimeZone, { startsAt }: Slot, hours: AlarmHours | null): Date | null {
  const armedAt = hours?.alarmArmedAt ?? null
  if (hours === null || armedAt === null) return null
  const { date } = toLocal(zone, startsAt)
  const armings = [-1, 0, 1].map((days) => toInstant(zone, addDays(date, days), armedAt))
  const next = armings.find((at) => at > startsAt)
  return next ? addMinutes(next, -hours.alarmMarginMinutes) : null
}
