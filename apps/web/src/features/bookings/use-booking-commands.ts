import type { BookingDto, BookingFacts, CancelOccurrencesInput } from '@salles-ouvertes/contract'
import { api, unwrap } from '../../api/client.ts'
import { idempotencyKey } from '../../api/idempotency-key.ts'
import { keepAnswer } from './use-my-booking.ts'

/** What the organiser may do to a booking. Each command throws ApiProblem when the server refuses. */
export function useBookingCommands(reference: string, id: string) {
  const params = { path: { id } }
  const keep = async (answer: Promise<BookingDto>) => keepAnswer(reference, await answer)
  const once = () => ({ params, headers: idempotencyKey() })

  return {
    withdraw: () => keep(unwrap(api.POST('/bookings/{id}/withdraw', { ...once(), body: {} }))),
    cancel: (reason: string) => keep(unwrap(api.POST('/bookings/{id}/cancel', { ...once(), body: { reason } }))),
    cancelOccurrences: (body: CancelOccurrencesInput) =>
      keep(unwrap(api.POST('/bookings/{id}/cancel-occurrences', { ...once(), body }))),
    acceptProposal: () => keep(unwrap(api.POST('/bookings/{id}/accept-proposal', { ...once(), body: {} }))),
    declineProposal: () => keep(unwrap(api.POST('/bookings/{id}/decline-proposal', { ...once(), body: {} }))),
    postMessage: (body: string) => keep(unwrap(api.POST('/bookings/{id}/messages', { ...once(), body: { body } }))),
    readMessages: () => keep(unwrap(api.POST('/bookings/{id}/messages/read', { params, body: {} }))),
    complete: async (facts: BookingFacts, message: string) => {
      await unwrap(api.PATCH('/bookings/{id}', { params, body: { facts } }))
      await keep(unwrap(api.POST('/bookings/{id}/complete', { ...once(), body: { message } })))
    },
  }
}
