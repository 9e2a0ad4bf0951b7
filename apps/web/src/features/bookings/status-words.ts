import { ListChecks } from '@lucide/vue'
import type { BookingDto } from '@salles-ouvertes/contract'
import { bookingStatus, cancelledWords } from '../../locales/fr.ts'
import { bookingStatusLook } from '../../presentation/booking-status.ts'
import { partlyWords } from '../../sessions/partly-words.ts'

type Stated = Pick<BookingDto, 'status' | 'cancelledSide' | 'sessions'> & {
  establishment: Pick<BookingDto['establishment'], 'kind'>
}

/** State of a booking as the organiser reads it; a cancellation says who cancelled. */
export function statusWords(booking: Stated): string {
  const { status, cancelledSide, establishment } = booking
  if (status !== 'cancelled' || !cancelledSide) return partlyWords(booking) ?? bookingStatus[status]
  return cancelledSide === 'establishment'
    ? cancelledWords.establishment[establishment.kind]
    : cancelledWords[cancelledSide]
}

/** Colour and drawing of the state; a cancellation that comes from the place is bad news. */
export function statusLook(booking: Pick<Stated, 'status' | 'cancelledSide' | 'sessions'>) {
  const { status, cancelledSide } = booking
  const look = partlyWords(booking) ? { ...bookingStatusLook[status], icon: ListChecks } : bookingStatusLook[status]
  const isFromPlace = status === 'cancelled' && cancelledSide !== null && cancelledSide !== 'applicant'
  return isFromPlace ? { ...look, tone: 'no' as const } : look
}
