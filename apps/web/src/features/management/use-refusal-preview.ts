import type { RefuseInput } from '@salles-ouvertes/contract'
import { keepPreviousData, useQuery } from '@tanstack/vue-query'
import { ref, watch } from 'vue'
import type { Ref } from 'vue'
import { api, unwrap } from '../../api/client.ts'

const typingPause = 400

/** The mail that this refusal would send, written by the server; asked again after a pause of the typing. */
export function useRefusalPreview(bookingId: Readonly<Ref<string>>, input: Readonly<Ref<RefuseInput | null>>) {
  const settled = ref(input.value)
  let timer: ReturnType<typeof setTimeout> | undefined
  watch(input, (value, before) => {
    clearTimeout(timer)
    const isNewReason = value?.reason !== before?.reason
    timer = setTimeout(() => (settled.value = value), isNewReason ? 0 : typingPause)
  })
  return useQuery({
    queryKey: ['refusal-preview', bookingId, settled],
    queryFn: async () =>
      await unwrap(
        api.POST('/bookings/{id}/refusal-preview', {
          params: { path: { id: bookingId.value } },
          body: settled.value ?? { reason: 'other', text: '' },
        }),
      ),
    enabled: () => settled.value !== null,
    placeholderData: keepPreviousData,
  })
}
