import type { SearchAnswer } from '@salles-ouvertes/contract'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import type { ComputedRef } from 'vue'
import { api, unwrap } from '../../api/client.ts'
import { toApiQuery } from './search-state.ts'
import type { SearchState } from './search-state.ts'

/** Rooms of a search, page after page; the former list stays on screen while a filter changes. */
export function useRoomSearch(state: ComputedRef<SearchState>) {
  const asked = computed(() => toApiQuery(state.value))
  const query = useInfiniteQuery({
    queryKey: ['rooms', asked],
    queryFn: ({ pageParam }): Promise<SearchAnswer> => {
      const cursor = pageParam ? { cursor: pageParam } : {}
      return unwrap(api.GET('/rooms', { params: { query: { ...asked.value, ...cursor } } }))
    },
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  })
  const first = computed(() => query.data.value?.pages[0] ?? null)
  const rooms = computed(() => query.data.value?.pages.flatMap(({ items }) => items) ?? [])
  return { ...query, first, rooms }
}
