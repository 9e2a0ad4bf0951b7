import type { BookingDto } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../platform/actor.ts'
import { inReadOnly } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { findBookingId } from './bookings.store.ts'
import { presentBooking } from './present-booking.ts'

/** A booking as the actor may see it. @throws bookings.not-found also for another party's booking */
export const getBooking = (deps: Deps, actor: Actor, bookingId: string): Promise<BookingDto> =>
  inReadOnly(deps, actor, (tx) => presentBooking(tx, actor, bookingId))

/** As `getBooking`, by the reference that people read aloud. @throws bookings.not-found */
export const getBookingByReference = (deps: Deps, actor: Actor, reference: string): Promise<BookingDto> =>
  inReadOnly(deps, actor, async (tx) => {
    const bookingId = (await findBookingId(tx, reference)) ?? fail('bookings.not-found')
    return presentBooking(tx, actor, bookingId)
  })
