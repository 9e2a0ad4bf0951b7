import { acceptedBookings } from './bookings/accepted-bookings.ts'
import { closedBookings } from './bookings/closed-bookings.ts'
import { pastBookings } from './bookings/past-bookings.ts'
import { pendingBookings } from './bookings/pending-bookings.ts'
import { seriesBookings } from './bookings/series-bookings.ts'
import type { DemoBooking } from './demo-booking-types.ts'

/** The bookings that the demonstration plays through the real commands, relative to the day of play. */
export const demoBookings: DemoBooking[] = [
  ...pastBookings,
  ...acceptedBookings,
  ...pendingBookings,
  ...closedBookings,
  ...seriesBookings,
]
