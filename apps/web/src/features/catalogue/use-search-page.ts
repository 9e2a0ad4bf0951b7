import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { search } from '../../locales/fr.ts'
import { formatDateWithoutYear, formatDistance } from '../../locales/format.ts'
import { paths } from '../../paths.ts'
import { daysWords } from '../../series/rhythm-words.ts'
import { filterChips } from './filter-chips.ts'
import { countFilters, noFilters, readSearchState, writeSearchState } from './search-state.ts'
import type { SearchState } from './search-state.ts'
import { useRoomSearch } from './use-room-search.ts'

/** The search that the address says, its answer, and the sentences about both. */
export function useSearchPage() {
  const route = useRoute()
  const router = useRouter()
  const state = computed(() => readSearchState(route.query))
  const answer = useRoomSearch(state)
  const total = computed(() => answer.first.value?.total ?? 0)

  const change = (changes: Partial<SearchState>) =>
    router.push({ path: paths.search, query: writeSearchState({ ...state.value, ...changes }) })

  const chips = computed(() => filterChips(state.value))
  const rhythm = computed(() => state.value.weekly && daysWords(state.value.weekly))
  const isSlot = computed(() => state.value.from !== null && state.value.until !== null && state.value.date !== null)
  const day = computed(() => (state.value.date ? formatDateWithoutYear(state.value.date) : ''))
  const place = computed(() => {
    if (state.value.lat !== null && state.value.lon !== null) return search.myPosition
    return answer.first.value?.place?.label ?? ''
  })

  const heading = computed(() => {
    if (rhythm.value) return search.headingWeekly(total.value, rhythm.value)
    if (isSlot.value) return search.headingSlot(total.value)
    return day.value ? search.headingDay(total.value, day.value) : search.headingAll(total.value)
  })
  const details = computed(() => {
    const { place: found, freeCount = 0 } = answer.first.value ?? {}
    const radius = formatDistance(state.value.radiusKm * 1000)
    const { date, weekly } = state.value
    const freed = isSlot.value ? search.freeAmong : weekly ? search.freeAllDates : search.freeThatDay
    return [
      place.value && search.around(radius, place.value),
      (date ?? weekly) && freeCount < total.value && freed(freeCount),
      found?.approximate && search.approximate,
    ].filter((words) => typeof words === 'string' && words !== '')
  })
  return {
    state,
    answer,
    total,
    place,
    chips,
    heading,
    details,
    change,
    exits: computed(() => answer.first.value?.exits ?? []),
    filterCount: computed(() => countFilters(state.value)),
    clear: () => change({ ...noFilters, people: null }),
  }
}
