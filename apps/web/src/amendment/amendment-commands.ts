import type { AmendmentInput, BookingDto, RefuseAmendmentInput } from '@salles-ouvertes/contract'
import { api, unwrap } from '../api/client.ts'
import { idempotencyKey } from '../api/idempotency-key.ts'

/** What replaces the booking on the screens that show it. */
export type KeepBooking = (answer: BookingDto) => Promise<void>

const once = (id: string) => ({ params: { path: { id } }, headers: idempotencyKey() })

/** Asks to move sessions. @throws ApiProblem when the server refuses */
export const askAmendment = (bookingId: string, body: AmendmentInput): Promise<BookingDto> =>
  unwrap(api.POST('/bookings/{id}/amendment', { ...once(bookingId), body }))

/** What either side may do about such a request. Each command throws ApiProblem when the server refuses. */
export function amendmentCommands(bookingId: string, keep: KeepBooking) {
  const kept = async (answer: Promise<BookingDto>) => keep(await answer)
  return {
    accept: () => kept(unwrap(api.POST('/bookings/{id}/amendment/accept', { ...once(bookingId), body: {} }))),
    refuse: (body: RefuseAmendmentInput) =>
      kept(unwrap(api.POST('/bookings/{id}/amendment/refuse', { ...once(bookingId), body }))),
    withdraw: () => kept(unwrap(api.POST('/bookings/{id}/amendment/withdraw', { ...once(bookingId), body: {} }))),
  }
}
