import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import type { Ref } from 'vue'
import { api, unwrap } from '../../api/client.ts'
import type { StockFilters } from './stock-filters.ts'

const pageSize = 20

/** Rooms that the person manages, with how complete each sheet is, twenty at a time. */
export function useStock(filters: Readonly<Ref<StockFilters>>) {
  const query = useInfiniteQuery({
    queryKey: ['stock', filters],
    queryFn: async ({ pageParam }) => {
      const { q, status, establishmentId } = filters.value
      return await unwrap(
        api.GET('/stock', {
          params: {
            query: {
              limit: pageSize,
              ...(q ? { q } : {}),
              ...(status ? { status } : {}),
              ...(establishmentId ? { establishmentId } : {}),
              ...(pageParam ? { cursor: pageParam } : {}),
            },
          },
        }),
      )
    },
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
    placeholderData: keepPreviousData,
  })
  const first = computed(() => query.data.value?.pages[0] ?? null)
  const items = computed(() => query.data.value?.pages.flatMap((page) => page.items) ?? [])
  const total = computed(() => first.value?.total ?? 0)
  const nextCount = computed(() => Math.min(pageSize, total.value - items.value.length))
  return { ...query, first, items, total, nextCount }
}

/** Establishments of the stock, with or without rooms, as choices of a list. */
export function useStockEstablishments() {
  const query = useQuery({
    queryKey: ['stock-establishments'],
    queryFn: async () => await unwrap(api.GET('/stock/establishments')),
  })
  const establishments = computed(() => query.data.value?.items ?? [])
  const options = computed(() =>
    establishments.value.map(({ id, name, city }) => ({ value: id, label: `${name}, ${city}` })),
  )
  return { ...query, establishments, options }
}
