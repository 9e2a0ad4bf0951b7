const dayMs = 86_400_000
const utc = (date: string) => Date.parse(`${date}T00:00:00Z`)

/** The day `count` days after `date`, both `YYYY-MM-DD`. */
export function addDays(date: string, count: number): string {
  return new Date(utc(date) + count * dayMs).toISOString().slice(0, 10)
}

/** 1 (Monday) to 7. */
export const weekdayOf = (date: string): number => new Date(utc(date)).getUTCDay() || 7

/** Monday of the week of that day. */
export const mondayOf = (date: string): string => addDays(date, 1 - weekdayOf(date))
