import { ListChecks } from '@lucide/vue'
import type { BookingDto } from '@salles-ouvertes/contract'
import { decision, staffBookingStatus } from '../../locales/fr.ts'
import { bookingStatusLook } from '../../presentation/booking-status.ts'
import { partlyWords } from '../../sessions/partly-words.ts'

type Stated = Pick<BookingDto, 'status' | 'cancelledSide' | 'sessions'>

/** State of a booking as the place reads it; a cancellation says who cancelled. */
export function staffStatusWords(booking: Stated): string {
  const { status, cancelledSide } = booking
  if (status === 'cancelled' && cancelledSide) return decision.cancelledBy[cancelledSide]
  return partlyWords(booking) ?? staffBookingStatus[status]
}

export function staffStatusLook(booking: Stated) {
  const { status, cancelledSide } = booking
  const look = partlyWords(booking) ? { ...bookingStatusLook[status], icon: ListChecks } : bookingStatusLook[status]
  return status === 'cancelled' && cancelledSide === 'establishment' ? { ...look, tone: 'no' as const } : look
}
