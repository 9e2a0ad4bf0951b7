import {
  addDays,
  addMinutes,
  eachDate,
  type LocalDate,
  type LocalMinutes,
  type Slot,
  type TimeZone,
  toInstant,
  toLocal,
  weekdayOf,
} from '../../../platform/time.ts'

/** `alarmHours` of each weekday, Monday first; null: none that day. */
export type SiteAlarm = { alarmHours: readonly (LocalMinutes | null)[]; alarmMarginMinutes: number }

/** An evening that runs past midnight ends at six in the morning at the latest. Source: docs/rules/opening.md §7. */
const earliestDay: LocalMinutes = 6 * 60

/** When the alarm of a site arms itself on the evening of the day, maybe after midnight; null where none does. */
export function alarmArmsAt({ alarmHours }: SiteAlarm, zone: TimeZone, day: LocalDate): Date | null {
  const armedAt = alarmHours[weekdayOf(day) - 1] ?? null
  return armedAt === null ? null : toInstant(zone, day, armedAt)
}

/**
 * When the alarm arms itself over a use, and when everybody is out of the site before it: the alarm of the evening on
 * which it begins, or that of a later day that comes before its end, whichever is first. Null where none does.
 */
export function alarmOfUse(site: SiteAlarm, zone: TimeZone, use: Slot): { armsAt: Date; outBy: Date } | null {
  const { date, minutes } = toLocal(zone, use.startsAt)
  const evening = minutes < earliestDay ? addDays(date, -1) : date
  // The margin of an alarm that arms itself soon after midnight begins on the day before.
  const days = eachDate(evening, addDays(toLocal(zone, use.endsAt).date, 2))
  const alarms = days.flatMap((day) => {
    const armsAt = alarmArmsAt(site, zone, day)
    if (armsAt === null) return []
    const outBy = addMinutes(armsAt, -site.alarmMarginMinutes)
    return day === evening || outBy < use.endsAt ? [{ armsAt, outBy }] : []
  })
  return alarms.toSorted((one, other) => one.armsAt.getTime() - other.armsAt.getTime())[0] ?? null
}
