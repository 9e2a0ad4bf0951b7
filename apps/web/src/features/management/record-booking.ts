import type { BookingDto, RecordBookingInput } from '@salles-ouvertes/contract'
import { api, unwrap } from '../../api/client.ts'
import { idempotencyKey } from '../../api/idempotency-key.ts'
import { rereadDecisions } from './use-inbox.ts'

/** Writes a booking taken by telephone or on paper. @throws ApiProblem */
export async function recordBooking(body: RecordBookingInput, headers = idempotencyKey()): Promise<BookingDto> {
  const booking = await unwrap(api.POST('/bookings/record', { body, headers }))
  await rereadDecisions(booking)
  return booking
}
