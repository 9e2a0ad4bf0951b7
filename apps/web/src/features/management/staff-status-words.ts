import type { BookingDto } from '@salles-ouvertes/contract'
import { decision, staffBookingStatus } from '../../locales/fr.ts'
import { bookingStatusLook } from '../../presentation/booking-status.ts'

type Stated = Pick<BookingDto, 'status' | 'cancelledSide'>

/** State of a booking as the place reads it; a cancellation says who cancelled. */
export function staffStatusWords({ status, cancelledSide }: Stated): string {
  if (status === 'cancelled' && cancelledSide) return decision.cancelledBy[cancelledSide]
  return staffBookingStatus[status]
}

export function staffStatusLook({ status, cancelledSide }: Stated) {
  const look = bookingStatusLook[status]
  return status === 'cancelled' && cancelledSide === 'establishment' ? { ...look, tone: 'no' as const } : look
}
