import type { BookingDto, BookingPageDto } from '@salles-ouvertes/contract'
import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import type { Ref } from 'vue'
import { api, unwrap } from '../../api/client.ts'
import { queryClient } from '../../api/query.ts'

const uuid = /^[0-9a-f]{8}-[0-9a-f-]{27}$/i

/** Requests that wait for this establishment's answer, the oldest first. */
export function useInbox(establishmentId: Readonly<Ref<string | null>>) {
  const query = useQuery({
    queryKey: ['inbox', establishmentId],
    queryFn: async (): Promise<BookingPageDto> =>
      await unwrap(
        api.GET('/establishments/{id}/bookings', {
          params: { path: { id: establishmentId.value ?? '' }, query: { view: 'to-handle', limit: 50 } },
        }),
      ),
    enabled: () => establishmentId.value !== null,
    // A colleague may answer from another desk.
    refetchInterval: 60_000,
  })
  const items = computed(() => query.data.value?.items ?? [])
  const total = computed(() => query.data.value?.total ?? 0)
  return { ...query, items, total }
}

/** One booking as staff reads it, by its number or its identifier. */
export function useStaffBooking(reference: Readonly<Ref<string | null>>) {
  return useQuery({
    queryKey: ['staff-booking', reference],
    queryFn: (): Promise<BookingDto> => fetchBooking(reference.value ?? ''),
    enabled: () => reference.value !== null,
    // The agreement is written some seconds after the acceptance: it appears by itself.
    refetchInterval: ({ state: { data } }) => (data?.status === 'approved' && !data.agreementId ? 5000 : false),
  })
}

/** Reads the file that will be opened next, so that it is there at once. */
export function prefetchBooking(reference: string): void {
  void queryClient.prefetchQuery({ queryKey: ['staff-booking', reference], queryFn: () => fetchBooking(reference) })
}

async function fetchBooking(reference: string): Promise<BookingDto> {
  if (uuid.test(reference)) return await unwrap(api.GET('/bookings/{id}', { params: { path: { id: reference } } }))
  return await unwrap(api.GET('/bookings/by-reference/{reference}', { params: { path: { reference } } }))
}

/** Takes a request out of the inbox before the server has answered; `restoreInbox` puts it back. */
export async function takeOutOfInbox(establishmentId: string, bookingId: string): Promise<BookingPageDto | undefined> {
  const queryKey = ['inbox', establishmentId]
  await queryClient.cancelQueries({ queryKey })
  const before = queryClient.getQueryData<BookingPageDto>(queryKey)
  if (before) {
    const items = before.items.filter(({ id }) => id !== bookingId)
    queryClient.setQueryData<BookingPageDto>(queryKey, { ...before, items, total: before.total - 1 })
  }
  return before
}

export function restoreInbox(establishmentId: string, before: BookingPageDto | undefined): void {
  if (before) queryClient.setQueryData(['inbox', establishmentId], before)
}

/** After a decision: everything that shows it is read again. */
export async function rereadDecisions(answer?: BookingDto): Promise<void> {
  if (answer) {
    for (const name of [answer.reference, answer.id]) queryClient.setQueryData(['staff-booking', name], answer)
  }
  await Promise.all(
    ['inbox', 'week', 'me', 'agreement', 'access-grants', 'closures', 'conflicts'].map((name) =>
      queryClient.invalidateQueries({ queryKey: [name] }),
    ),
  )
}
