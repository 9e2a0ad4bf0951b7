import type { Planning } from '@salles-ouvertes/contract'
import { keepPreviousData, useQuery } from '@tanstack/vue-query'
import type { Ref } from 'vue'
import { api, unwrap } from '../../api/client.ts'

/** Seven days of an establishment from that Monday on; the week before stays shown meanwhile. */
export function useWeek(establishmentId: Readonly<Ref<string | null>>, monday: Readonly<Ref<string>>) {
  return useQuery({
    queryKey: ['week', establishmentId, monday],
    queryFn: async (): Promise<Planning> =>
      await unwrap(
        api.GET('/establishments/{id}/planning', {
          params: { path: { id: establishmentId.value ?? '' }, query: { from: monday.value } },
        }),
      ),
    enabled: () => establishmentId.value !== null,
    placeholderData: keepPreviousData,
  })
}
