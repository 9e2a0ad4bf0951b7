import type { RivalRequestDto } from '@salles-ouvertes/contract'
import { useQuery } from '@tanstack/vue-query'
import { computed, toValue } from 'vue'
import type { MaybeRefOrGetter } from 'vue'
import { api, unwrap } from '../../api/client.ts'

/** Requests that want the same place at the same time as this one. */
export function useRivals(bookingId: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: ['rivals', computed(() => toValue(bookingId))],
    queryFn: async (): Promise<RivalRequestDto[]> =>
      (await unwrap(api.GET('/bookings/{id}/rivals', { params: { path: { id: toValue(bookingId) } } }))).items,
  })
}
