import type { LostDateDto } from '@salles-ouvertes/contract'
import { useQuery } from '@tanstack/vue-query'
import { computed, toValue } from 'vue'
import type { MaybeRefOrGetter } from 'vue'
import { api, unwrap } from '../../api/client.ts'

/** Dates of a waiting request whose place went to somebody else, with what is free instead. */
export function useLostDates(bookingId: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: ['lost-dates', computed(() => toValue(bookingId))],
    queryFn: async (): Promise<LostDateDto[]> =>
      (await unwrap(api.GET('/bookings/{id}/lost-dates', { params: { path: { id: toValue(bookingId) } } }))).items,
  })
}
