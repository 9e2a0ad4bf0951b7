import type { BookingDto } from '@salles-ouvertes/contract'
import { bookingStatus, cancelledWords } from '../../locales/fr.ts'
import { bookingStatusLook } from '../../presentation/booking-status.ts'

type Stated = Pick<BookingDto, 'status' | 'cancelledSide'> & {
  establishment: Pick<BookingDto['establishment'], 'kind'>
}

/** State of a booking as the organiser reads it; a cancellation says who cancelled. */
export function statusWords({ status, cancelledSide, establishment }: Stated): string {
  if (status !== 'cancelled' || !cancelledSide) return bookingStatus[status]
  return cancelledSide === 'establishment'
    ? cancelledWords.establishment[establishment.kind]
    : cancelledWords[cancelledSide]
}

/** Colour and drawing of the state; a cancellation that comes from the place is bad news. */
export function statusLook({ status, cancelledSide }: Pick<Stated, 'status' | 'cancelledSide'>) {
  const look = bookingStatusLook[status]
  const isFromPlace = status === 'cancelled' && cancelledSide !== null && cancelledSide !== 'applicant'
  return isFromPlace ? { ...look, tone: 'no' as const } : look
}
