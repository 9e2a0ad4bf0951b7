import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import type { Ref } from 'vue'
import { useAgreement } from '../../agreement/use-agreement.ts'
import { api, unwrap } from '../../api/client.ts'

/** The agreement of the booking that people know by its number, or its amendment of that rank, with its whole text. */
export function useAgreementFile(reference: Readonly<Ref<string>>, rank: Readonly<Ref<number>>) {
  const booking = useQuery({
    queryKey: ['booking', reference],
    queryFn: async () =>
      await unwrap(api.GET('/bookings/by-reference/{reference}', { params: { path: { reference: reference.value } } })),
  })
  const agreement = useAgreement(
    computed(() => booking.data.value?.id ?? null),
    rank,
  )
  const agreementId = computed(() => agreement.data.value?.id ?? null)
  const text = useQuery({
    queryKey: ['agreement-text', agreementId],
    queryFn: async () =>
      await unwrap(api.GET('/agreements/{id}/text', { params: { path: { id: agreementId.value ?? '' } } })),
    enabled: () => agreementId.value !== null,
  })
  const parts = [booking, agreement, text]

  return {
    booking: booking.data,
    agreement: agreement.data,
    text: text.data,
    error: computed(() => parts.map(({ error }) => error.value).find((cause) => cause !== null) ?? null),
    isFetching: computed(() => parts.some(({ isFetching }) => isFetching.value)),
    retry: () => Promise.all(parts.filter(({ error }) => error.value).map(({ refetch }) => refetch())),
  }
}
