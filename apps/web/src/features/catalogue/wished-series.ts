import type { SeriesInput } from '@salles-ouvertes/contract'
import type { LocationQuery } from 'vue-router'
import { readSearchState } from './search-state.ts'

/** Rhythm with which a search opens the page of a room; null when it wished none, or one without dates. */
export function wishedSeries(query: LocationQuery): SeriesInput | null {
  const { weekly, from, until } = readSearchState(query)
  if (!weekly?.firstDate || !weekly.lastDate || from === null || until === null) return null
  const { weekdays, everyWeeks, firstDate, lastDate, inSchoolHolidays } = weekly
  const hours = { from, until: until > from ? until : until + 24 * 60 }
  const rhythm = { weekdays, everyWeeks, firstDate, lastDate, inSchoolHolidays, onPublicHolidays: false }
  return { recurrence: { ...rhythm, ...hours }, choices: [] }
}
