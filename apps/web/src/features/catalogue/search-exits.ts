import type { SearchExitDto } from '@salles-ouvertes/contract'
import { search, searchExits as exitWords, vocabulary } from '../../locales/fr.ts'
import { formatDateWithoutYear, formatDistance, formatMinutesRange } from '../../locales/format.ts'
import { daysWords } from '../../series/rhythm-words.ts'
import { noFilters, radii } from './search-state.ts'
import type { SearchState } from './search-state.ts'
import type { WeeklyWish } from './weekly-wish.ts'

export interface Exit {
  key: string
  words: string
  change: Partial<SearchState>
}

/** The ways out that the API offers; when the answer is empty and it offers none, those that always exist. */
export function exitsOf(offered: readonly SearchExitDto[], state: SearchState, total: number): Exit[] {
  const exits = offered.map((exit) => searchExit(exit, state))
  if (total > 0) return exits
  // What the API counts of a weekly wish keeps to the circle: looking further stays one of the ways out.
  return exits.length === 0 || state.weekly ? [...exits, ...lastExits(state)] : exits
}

/** A way out of a thin answer, in words, with what it changes in the search. */
export function searchExit(exit: SearchExitDto, state: SearchState): Exit {
  const { words, change } = exitOf(exit, state)
  return { key: `${exit.kind}-${words}`, words: `${words} ${exitWords.count(exit.count)}`, change }
}

function exitOf(exit: SearchExitDto, state: SearchState): Omit<Exit, 'key'> {
  const { kind, from, until, date, radiusKm, filter } = exit
  if (kind === 'other-hour' && from !== null && until !== null) {
    return { words: exitWords.hours(formatMinutesRange(from, until)), change: { from, until } }
  }
  if (kind === 'other-day' && date) {
    return { words: formatDateWithoutYear(date), change: { date } }
  }
  if (kind === 'larger-radius' && radiusKm !== null) {
    return { words: exitWords.radius(formatDistance(radiusKm * 1000)), change: { radiusKm } }
  }
  return state.weekly ? weeklyExitOf(exit, state, state.weekly) : withoutFilter(filter, state)
}

/** Another day, a shorter season, or rooms that have most of the sessions. */
function weeklyExitOf(exit: SearchExitDto, state: SearchState, weekly: WeeklyWish): Omit<Exit, 'key'> {
  const { kind, weekdays, firstDate, lastDate, sessions, filter } = exit
  if (kind === 'other-weekdays' && weekdays) {
    const wish = { ...weekly, weekdays }
    return { words: daysWords(wish), change: { weekly: wish } }
  }
  if (kind === 'shorter-season' && firstDate && lastDate) {
    const words = exitWords.between(formatDateWithoutYear(firstDate), formatDateWithoutYear(lastDate))
    return { words, change: { weekly: { ...weekly, schoolYear: null, firstDate, lastDate } } }
  }
  if (kind === 'most-sessions' && sessions) {
    return { words: exitWords.sessions(sessions.free, sessions.asked), change: { onlyFree: false } }
  }
  return withoutFilter(filter, state)
}

/** The API names a filter by its parameter, or by one value of a list. */
function withoutFilter(filter: string | null, state: SearchState): Omit<Exit, 'key'> {
  const wordOf: Record<string, string> = { ...vocabulary.roomType, ...vocabulary.equipment }
  switch (filter) {
    case 'people':
      return { words: exitWords.filter(search.peopleAndMore(state.people ?? 0)), change: { people: null } }
    case 'types':
      return { words: exitWords.filter(search.groups.types), change: { types: [] } }
    case 'equipment':
      return { words: exitWords.filter(search.groups.equipment), change: { equipment: [] } }
    case 'wheelchair':
    case 'freeOfCharge':
    case 'onlyFree':
      return { words: exitWords.filter(search[filter]), change: { [filter]: false } }
    default: {
      const word = filter === null ? undefined : wordOf[filter]
      if (!word) return { words: exitWords.noFilter, change: { ...noFilters, people: null } }
      const keep = (value: string) => value !== filter
      const change = { types: state.types.filter(keep), equipment: state.equipment.filter(keep) }
      return { words: exitWords.filter(word), change }
    }
  }
}

/** When the API knows no better: look further, then at any time. No count is promised. */
function lastExits(state: SearchState): Exit[] {
  const farther = { radiusKm: Math.max(...radii) }
  const exits: Exit[] = []
  if (state.radiusKm < farther.radiusKm) {
    exits.push({ key: 'far', words: exitWords.radius(formatDistance(farther.radiusKm * 1000)), change: farther })
  }
  if (state.weekly)
    exits.push({ key: 'once', words: exitWords.anyTime, change: { weekly: null, from: null, until: null } })
  if (state.date) exits.push({ key: 'any', words: exitWords.anyTime, change: { date: null, from: null, until: null } })
  return exits
}
