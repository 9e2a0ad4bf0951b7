import type { LocationQuery } from 'vue-router'

/** The rhythm of a search, beside its hours: through a school year, `2026-2027`, or from date to date. */
export interface WeeklyWish {
  weekdays: number[]
  everyWeeks: number
  schoolYear: string | null
  firstDate: string | null
  lastDate: string | null
  inSchoolHolidays: boolean
}

/** The rhythm that an address says, null when it says none whole; the server judges the rest. */
export function readWeekly(query: LocationQuery): WeeklyWish | null {
  const textOf = (key: string, pattern: RegExp) => {
    const value = query[key]
    return typeof value === 'string' && pattern.test(value) ? value : null
  }
  const weekdays = textOf('weekdays', /^[1-7](,[1-7])*$/)
  if (!weekdays) return null
  const schoolYear = textOf('schoolYear', /^20\d\d-20\d\d$/)
  const date = /^\d{4}-\d\d-\d\d$/
  const dates = schoolYear ? [null, null] : [textOf('firstDate', date), textOf('lastDate', date)]
  const [firstDate = null, lastDate = null] = dates
  if (!schoolYear && !(firstDate && lastDate)) return null
  return {
    ...{ schoolYear, firstDate, lastDate, weekdays: [...new Set(weekdays.split(',').map(Number))] },
    everyWeeks: Number(textOf('everyWeeks', /^[1-8]$/) ?? 1),
    inSchoolHolidays: query['inSchoolHolidays'] === 'true',
  }
}

/** Its words in an address; usual values are null. The API reads the same. */
export function writeWeekly(wish: WeeklyWish | null) {
  if (!wish) return {}
  const { weekdays, everyWeeks, schoolYear, firstDate, lastDate, inSchoolHolidays } = wish
  return {
    ...{ schoolYear, firstDate, lastDate, inSchoolHolidays, weekdays: [...weekdays].sort().join(',') },
    everyWeeks: everyWeeks === 1 ? null : everyWeeks,
  }
}
