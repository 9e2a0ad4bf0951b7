import type { charge, ChargeStatus, chargesQuery } from '@salles-ouvertes/contract'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import type { Ref } from 'vue'
import type { z } from 'zod'
import { api, unwrap } from '../../api/client.ts'
import { revenue } from '../../locales/fr.ts'

export type Charge = z.infer<typeof charge>
export type ChargeFilters = Pick<z.infer<typeof chargesQuery>, 'status' | 'from' | 'until'>

/** Every state of a sum, in the order of its life. */
export const chargeStatuses = Object.keys(revenue.statuses) as ChargeStatus[]

/** Sums owed to an establishment, fifty at a time, with their totals. */
export function useCharges(establishmentId: Readonly<Ref<string>>, filters: Readonly<Ref<ChargeFilters>>) {
  const query = useInfiniteQuery({
    queryKey: ['charges', establishmentId, filters],
    queryFn: async ({ pageParam }) =>
      await unwrap(
        api.GET('/establishments/{id}/charges', {
          params: {
            path: { id: establishmentId.value },
            query: { ...filters.value, limit: 50, ...(pageParam ? { cursor: pageParam } : {}) },
          },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
    placeholderData: keepPreviousData,
  })
  const items = computed(() => query.data.value?.pages.flatMap((page) => page.items) ?? [])
  const first = computed(() => query.data.value?.pages[0] ?? null)
  return { ...query, items, first }
}
