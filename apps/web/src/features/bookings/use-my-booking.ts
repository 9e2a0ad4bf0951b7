import type { BookingDto } from '@salles-ouvertes/contract'
import { useQuery } from '@tanstack/vue-query'
import type { Ref } from 'vue'
import { api, unwrap } from '../../api/client.ts'
import { queryClient } from '../../api/query.ts'

const uuid = /^[0-9a-f-]{36}$/i

/** A booking by the number that people read; a draft, which has none yet, by its identifier. */
export function useMyBooking(reference: Readonly<Ref<string>>) {
  return useQuery({
    queryKey: ['booking', reference],
    queryFn: (): Promise<BookingDto> => fetchBooking(reference.value),
  })
}

async function fetchBooking(reference: string): Promise<BookingDto> {
  if (uuid.test(reference)) return await unwrap(api.GET('/bookings/{id}', { params: { path: { id: reference } } }))
  return await unwrap(api.GET('/bookings/by-reference/{reference}', { params: { path: { reference } } }))
}

/** What a command answered replaces what was read; the lists and the agreement are read again. */
export async function keepAnswer(reference: string, answer: BookingDto): Promise<void> {
  queryClient.setQueryData(['booking', reference], answer)
  await Promise.all([
    queryClient.invalidateQueries({ queryKey: ['my-bookings'] }),
    queryClient.invalidateQueries({ queryKey: ['agreement'] }),
  ])
}
