/** Months `YYYY-MM` that a statement may go up to, the one that runs first: fourteen, so that a past year can be ended. */
export function lastMonths(today: string): string[] {
  const [year, month] = today.split('-').map(Number) as [number, number]
  return Array.from({ length: 14 }, (_, back) =>
    new Date(Date.UTC(year, month - 1 - back, 1)).toISOString().slice(0, 7),
  )
}
