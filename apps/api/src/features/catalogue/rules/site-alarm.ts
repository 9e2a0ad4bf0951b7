import {
  addDays,
  addMinutes,
  type LocalDate,
  type LocalMinutes,
  type Slot,
  type TimeZone,
  toInstant,
  toLocal,
} from '../../../platform/time.ts'

export type SiteAlarm = { alarmArmedAt: LocalMinutes | null; alarmMarginMinutes: number }

/** An evening that runs past midnight ends at six in the morning at the latest. Source: docs/rules/opening.md §7. */
const earliestDay: LocalMinutes = 6 * 60

/** When the alarm of a site arms itself on the evening of the day, maybe after midnight; null where none does. */
export const alarmArmsAt = ({ alarmArmedAt }: SiteAlarm, zone: TimeZone, day: LocalDate): Date | null =>
  alarmArmedAt === null ? null : toInstant(zone, day, alarmArmedAt)

/** When the alarm arms itself over a use, and when everybody is out of the site before it; null where none does. */
export function alarmOfUse(site: SiteAlarm, zone: TimeZone, use: Slot): { armsAt: Date; outBy: Date } | null {
  const { date, minutes } = toLocal(zone, use.startsAt)
  const armsAt = alarmArmsAt(site, zone, minutes < earliestDay ? addDays(date, -1) : date)
  return armsAt && { armsAt, outBy: addMinutes(armsAt, -site.alarmMarginMinutes) }
}
