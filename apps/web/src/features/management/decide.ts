import type {
  BookingDto,
  CancelInput,
  CancelOccurrencesInput,
  CounterProposeInput,
  RefusedSessions,
  RefuseInput,
  PriceOverrideInput,
  WaiveInput,
} from '@salles-ouvertes/contract'
import { api, unwrap } from '../../api/client.ts'
import { idempotencyKey } from '../../api/idempotency-key.ts'
import { rereadDecisions } from './use-inbox.ts'

const once = (id: string) => ({ params: { path: { id } }, headers: idempotencyKey() })

async function kept(answer: Promise<BookingDto>): Promise<BookingDto> {
  const booking = await answer
  await rereadDecisions(booking)
  return booking
}

/** What staff may do to a booking. Each throws ApiProblem when the server refuses. */
export const decide = {
  approve: (id: string, refused: RefusedSessions[] = []) =>
    kept(unwrap(api.POST('/bookings/{id}/approve', { ...once(id), body: { refused } }))),
  cancelOccurrences: (id: string, body: CancelOccurrencesInput) =>
    kept(unwrap(api.POST('/bookings/{id}/cancel-occurrences', { ...once(id), body }))),
  undoApproval: (id: string) => kept(unwrap(api.POST('/bookings/{id}/undo-approval', { ...once(id), body: {} }))),
  refuse: (id: string, body: RefuseInput) => kept(unwrap(api.POST('/bookings/{id}/refuse', { ...once(id), body }))),
  ask: (id: string, body: string) =>
    kept(unwrap(api.POST('/bookings/{id}/request-information', { ...once(id), body: { body } }))),
  counterPropose: (id: string, body: CounterProposeInput) =>
    kept(unwrap(api.POST('/bookings/{id}/counter-propose', { ...once(id), body }))),
  cancel: (id: string, body: CancelInput) => kept(unwrap(api.POST('/bookings/{id}/cancel', { ...once(id), body }))),
  waive: (id: string, body: WaiveInput) => kept(unwrap(api.POST('/bookings/{id}/waive', { ...once(id), body }))),
  overridePrice: (id: string, body: PriceOverrideInput) =>
    kept(unwrap(api.POST('/bookings/{id}/override-price', { ...once(id), body }))),
  postMessage: (id: string, body: string) =>
    kept(unwrap(api.POST('/bookings/{id}/messages', { ...once(id), body: { body } }))),
  readMessages: (id: string) => kept(unwrap(api.POST('/bookings/{id}/messages/read', { ...once(id), body: {} }))),
}
