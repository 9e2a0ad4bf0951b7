/** Bytes of a timetable, file or address. */
export const mostTimetableBytes = 1_048_576
/** Events of one timetable. */
export const mostEvents = 2000
/** Dates to come of one event: two a week for a year. */
export const mostDatesPerEvent = 104
/** Dates to come of one timetable, all events together: what one transaction settles. */
export const mostDates = 10_000
/** How far ahead a timetable is read, in days: a school year and its margins. */
export const daysRead = 400

/** Parts of a repeat rule that an expansion always gets through, by frequency. */
const safeParts: Record<string, readonly string[]> = {
  DAILY: [],
  WEEKLY: ['byday'],
  MONTHLY: ['byday', 'bymonthday'],
  YEARLY: [],
}
const alwaysSafe = ['freq', 'interval', 'count', 'until', 'wkst']

/**
 * Whether a repeat rule may be expanded. Rules finer than a day, or whose parts may never meet (every second of a 30
 * February), make a library search for ever; no timetable needs them. `rule` is in jCal.
 */
export function ruleIsSafe(rule: Record<string, unknown>): boolean {
  const frequency = typeof rule['freq'] === 'string' ? rule['freq'] : ''
  const allowed = safeParts[frequency]
  if (!allowed) return false
  const { interval = 1 } = rule
  if (typeof interval !== 'number' || interval < 1 || interval > 60) return false
  if (Object.keys(rule).some((part) => !alwaysSafe.includes(part) && !allowed.includes(part))) return false
  return !('bymonthday' in rule) || interval === 1
}
