/** Step of what staff are told after the last session: something is still to be given back. */
export const toReturnStep = -1

/**
 * The step to tell an organisation of, when a deposit is missing `daysLeft` days before the first session: the nearest
 * one not passed by another. Null when it is too early, or over. Source: docs/rules/deposits.md §6.
 */
export function missingStep(daysLeft: number, steps: readonly number[]): number | null {
  if (daysLeft < 0) return null
  const reached = steps.filter((step) => daysLeft <= step)
  return reached.length === 0 ? null : Math.min(...reached)
}

/** Whether staff are to be told that a deposit is still held, `daysSince` days after the last session. */
export const isToReturn = (daysSince: number, returnDays: number): boolean => daysSince >= returnDays
