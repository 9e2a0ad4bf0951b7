import type { Recurrence } from '@salles-ouvertes/contract'

/** What keeps a rhythm from being looked at yet; the server judges the rest. */
export function rhythmProblem({
  weekdays,
  from,
  until,
  firstDate,
  lastDate,
}: Recurrence): 'days' | 'hours' | 'dates' | null {
  if (weekdays.length === 0) return 'days'
  if (from >= until) return 'hours'
  return !firstDate || !lastDate || lastDate < firstDate ? 'dates' : null
}
