import { search, vocabulary } from '../../locales/fr.ts'
import type { SearchState } from './search-state.ts'

export interface FilterChip {
  key: string
  words: string
  /** What the state becomes without it. */
  without: Partial<SearchState>
}

/** The filters in force, each with the way to take it out. */
export function filterChips(state: SearchState): FilterChip[] {
  const chips: FilterChip[] = []
  if (state.people !== null) {
    chips.push({ key: 'people', words: search.peopleAndMore(state.people), without: { people: null } })
  }
  for (const type of state.types) {
    const types = state.types.filter((other) => other !== type)
    chips.push({ key: type, words: vocabulary.roomType[type], without: { types } })
  }
  if (state.wheelchair) chips.push({ key: 'wheelchair', words: search.wheelchair, without: { wheelchair: false } })
  for (const code of state.equipment) {
    const equipment = state.equipment.filter((other) => other !== code)
    chips.push({ key: code, words: vocabulary.equipment[code], without: { equipment } })
  }
  if (state.freeOfCharge) {
    chips.push({ key: 'freeOfCharge', words: search.freeOfCharge, without: { freeOfCharge: false } })
  }
  if (state.onlyFree) chips.push({ key: 'onlyFree', words: search.onlyFree, without: { onlyFree: false } })
  return chips
}
