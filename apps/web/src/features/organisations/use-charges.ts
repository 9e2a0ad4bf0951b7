import { keepPreviousData, useInfiniteQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import type { Ref } from 'vue'
import { api, unwrap } from '../../api/client.ts'

/** What an organisation owes and paid, twenty lines at a time. */
export function useCharges(organisationId: Readonly<Ref<string>>) {
  const query = useInfiniteQuery({
    queryKey: ['charges', organisationId],
    queryFn: async ({ pageParam }) =>
      await unwrap(
        api.GET('/organisations/{id}/charges', {
          params: {
            path: { id: organisationId.value },
            query: { limit: 20, ...(pageParam ? { cursor: pageParam } : {}) },
          },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
    placeholderData: keepPreviousData,
  })
  const first = computed(() => query.data.value?.pages[0] ?? null)
  const items = computed(() => query.data.value?.pages.flatMap((page) => page.items) ?? [])
  return { ...query, first, items }
}
