import type { CancellationQuestion } from '@salles-ouvertes/contract'
import { useQuery } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { api, unwrap } from '../api/client.ts'

/** What giving up would keep and leave owed, as the server works it out now; nothing is written. */
export function useCancellationCost(bookingId: string, question: MaybeRefOrGetter<CancellationQuestion>) {
  return useQuery({
    queryKey: ['cancellation-cost', bookingId, computed(() => toValue(question))],
    queryFn: () =>
      unwrap(
        api.POST('/bookings/{id}/cancellation-preview', {
          params: { path: { id: bookingId } },
          body: toValue(question),
        }),
      ),
    staleTime: 0,
    retry: false,
  })
}
