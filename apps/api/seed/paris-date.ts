const parisCalendar = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Paris',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

/** Civil date in Paris (`YYYY-MM-DD`) of an instant such as `2026-10-16T22:00:00+00:00`, whatever the machine's zone. */
export function parisDateOf(instant: string): string {
  return parisCalendar.format(new Date(instant))
}

/** The civil date `days` later (or earlier when negative). Pure calendar arithmetic: no time zone is involved. */
export function addDays(civilDate: string, days: number): string {
  const date = new Date(`${civilDate}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}

/** ISO day of the week of a civil date: 1 Monday to 7 Sunday. */
export function isoWeekdayOf(civilDate: string): number {
  return new Date(`${civilDate}T00:00:00Z`).getUTCDay() || 7
}
