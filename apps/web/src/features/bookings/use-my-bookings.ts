import { keepPreviousData, useInfiniteQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import type { Ref } from 'vue'
import { api, unwrap } from '../../api/client.ts'
import type { BookingView } from './booking-view.ts'

/** Bookings of the person's organisations, or of one of them, twenty at a time. */
export function useMyBookings(view: Readonly<Ref<BookingView>>, organisationId: Readonly<Ref<string | null>>) {
  const query = useInfiniteQuery({
    queryKey: ['my-bookings', view, organisationId],
    queryFn: async ({ pageParam }) =>
      await unwrap(
        api.GET('/bookings', {
          params: {
            query: {
              view: view.value,
              limit: 20,
              ...(organisationId.value ? { organisationId: organisationId.value } : {}),
              ...(pageParam ? { cursor: pageParam } : {}),
            },
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
