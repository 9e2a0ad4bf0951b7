import type {
  AcceptDeliveryForm,
  AgreeCounterpartForm,
  BookingCounterpartsDto,
  CounterpartsQuery,
  CounterpartsYearDto,
  ProposeCounterpartForm,
  RefuseCounterpartForm,
} from '@salles-ouvertes/contract'
import { keepPreviousData, useQuery } from '@tanstack/vue-query'
import type { Ref } from 'vue'
import { api, unwrap } from '../api/client.ts'
import { idempotencyKey } from '../api/idempotency-key.ts'
import { queryClient } from '../api/query.ts'
import { formWith } from './form-with.ts'

/** Counterparts of an establishment due in a year, with what they add up to. */
export const useCounterparts = (establishmentId: Readonly<Ref<string>>, query: Readonly<Ref<CounterpartsQuery>>) =>
  useQuery({
    queryKey: ['counterparts', establishmentId, query],
    queryFn: async (): Promise<CounterpartsYearDto> =>
      await unwrap(
        api.GET('/establishments/{id}/counterparts', {
          params: { path: { id: establishmentId.value }, query: query.value },
        }),
      ),
    placeholderData: keepPreviousData,
  })

/** Counterparts of one booking, and how much one may still propose. */
export const useBookingCounterparts = (bookingId: Readonly<Ref<string>>) =>
  useQuery({
    queryKey: ['counterparts', 'booking', bookingId],
    queryFn: async (): Promise<BookingCounterpartsDto> =>
      await unwrap(api.GET('/bookings/{id}/counterparts', { params: { path: { id: bookingId.value } } })),
  })

const at = (id: string) => ({ params: { path: { id } } })
const once = () => ({ headers: idempotencyKey() })
/** What a counterpart settles shows in the account of its booking too. */
const readAgain = () =>
  Promise.all(
    [['counterparts'], ['booking'], ['charges']].map((queryKey) => queryClient.invalidateQueries({ queryKey })),
  )

/** @throws ApiProblem */
export async function proposeCounterpart(bookingId: string, body: ProposeCounterpartForm): Promise<void> {
  await unwrap(api.POST('/bookings/{id}/counterparts', { ...at(bookingId), body, ...once() }))
  await readAgain()
}
/** @throws ApiProblem */
export async function withdrawCounterpart(id: string): Promise<void> {
  await unwrap(api.POST('/counterparts/{id}/withdraw', { ...at(id), ...once() }))
  await readAgain()
}
/** @throws ApiProblem */
export async function agreeCounterpart(id: string, body: AgreeCounterpartForm): Promise<void> {
  await unwrap(api.POST('/counterparts/{id}/agree', { ...at(id), body, ...once() }))
  await readAgain()
}
/** @throws ApiProblem */
export async function refuseCounterpart(id: string, body: RefuseCounterpartForm): Promise<void> {
  await unwrap(api.POST('/counterparts/{id}/refuse', { ...at(id), body, ...once() }))
  await readAgain()
}
/** @throws ApiProblem */
export async function acceptDelivery(id: string, body: AcceptDeliveryForm): Promise<void> {
  await unwrap(api.POST('/counterparts/{id}/accept-delivery', { ...at(id), body, ...once() }))
  await readAgain()
}
/** The file is in no schema: the generated type knows an empty body only. @throws ApiProblem */
export async function addCounterpartProof(id: string, file: File): Promise<void> {
  const body = formWith({}, file)
  await unwrap(
    api.POST('/counterparts/{id}/proofs', { ...at(id), body: body as never, bodySerializer: () => body, ...once() }),
  )
  await readAgain()
}
