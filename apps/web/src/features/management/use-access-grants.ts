import { useQuery } from '@tanstack/vue-query'
import type { Ref } from 'vue'
import { api, unwrap } from '../../api/client.ts'

/** State of the rights to enter of a booking: never their codes. */
export function useAccessGrants(bookingId: Readonly<Ref<string>>) {
  return useQuery({
    queryKey: ['access-grants', bookingId],
    queryFn: async () =>
      await unwrap(api.GET('/bookings/{id}/access-grants', { params: { path: { id: bookingId.value } } })),
  })
}
