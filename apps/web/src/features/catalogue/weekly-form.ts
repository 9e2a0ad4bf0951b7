import type { WeeklyWish } from './weekly-wish.ts'

/** School years to choose from on a civil day, the usual one first: in June people look for the next one. */
export function schoolYears(today: string): string[] {
  const [year = 0, month = 1] = today.split('-').map(Number)
  const running = month <= 6 ? year - 1 : year
  const years = [running, running + 1].map((start) => `${start}-${start + 1}`)
  return month === 6 ? years.reverse() : years
}

/** What keeps a wish from being looked for yet. */
export type WishProblem = 'days' | 'dates' | 'hours' | null
export function wishProblem(wish: WeeklyWish | null, from: number | null, until: number | null): WishProblem {
  if (!wish) return 'days'
  const { weekdays, schoolYear, firstDate, lastDate } = wish
  if (weekdays.length === 0) return 'days'
  if (!schoolYear && !(firstDate && lastDate && firstDate <= lastDate)) return 'dates'
  return from === null || until === null ? 'hours' : null
}

/** The wish that the form begins with: the day already chosen, through the usual school year. */
export function firstWish(date: string | null, today: string): WeeklyWish {
  const [schoolYear = null] = schoolYears(today)
  const weekdays = date ? [new Date(`${date}T00:00:00Z`).getUTCDay() || 7] : []
  return { weekdays, everyWeeks: 1, schoolYear, firstDate: null, lastDate: null, inSchoolHolidays: false }
}
