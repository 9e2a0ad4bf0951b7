import type { SmsQuietHours } from '@salles-ouvertes/contract'
import { addDays, addMinutes, toInstant, toLocal, type TimeZone } from '../../../platform/time.ts'

/** Whoever is woken at the end of the quiet hours must still have this long before they need the message. */
const marginMinutes = 60

/**
 * When an SMS leaves: now, or at the end of the quiet hours that it would disturb. One that is needed before their end,
 * or within the hour after it, leaves now. Minutes of the local day; equal bounds mean no quiet hours.
 * Source: docs/rules/sms.md.
 */
export function leavesAt(now: Date, zone: TimeZone, quiet: SmsQuietHours, neededAt: Date | null): Date {
  const { date, minutes } = toLocal(zone, now)
  const isOvernight = quiet.fromMinutes > quiet.untilMinutes
  const isLate = minutes >= quiet.fromMinutes
  const isEarly = minutes < quiet.untilMinutes
  const isQuiet = isOvernight ? isLate || isEarly : isLate && isEarly
  if (!isQuiet) return now
  const end = toInstant(zone, isOvernight && isLate ? addDays(date, 1) : date, quiet.untilMinutes)
  return neededAt && neededAt < addMinutes(end, marginMinutes) ? now : end
}
