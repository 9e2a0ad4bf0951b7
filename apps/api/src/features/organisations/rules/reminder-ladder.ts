/** Days before the end of a piece at which its organisation is told. Source: docs/rules/pieces.md §6. */
export const reminderSteps = [30, 15, 3] as const

/** Step of the ladder that is reached with so many days left, the lowest one; null before the first, and after the end. */
export function reminderStep(daysLeft: number): (typeof reminderSteps)[number] | null {
  if (daysLeft < 0) return null
  return reminderSteps.findLast((step) => daysLeft <= step) ?? null
}
