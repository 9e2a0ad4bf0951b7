import type { BookingDto } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../platform/actor.ts'
import { inTransaction } from '../../platform/database.ts'
import { beginTransition } from './get-booking-for-update.ts'
import { accountIdOf } from './account-id-of.ts'
import { presentBooking } from './present-booking.ts'
import { assertPeopleFit } from './request-checks.ts'
import { saveTransition } from './save-transition.ts'
import { grantSlots } from './take-slots.ts'

/** Time left to take an approval back; what follows from it waits as long. */
export const undoSeconds = 10

/**
 * The decider accepts a request: its slots are its own from now on. Requests for the same slot that compete stay
 * submitted and show it as taken.
 * @throws bookings.not-found, bookings.not-allowed, bookings.own-request, bookings.wrong-status,
 * bookings.deadline-passed, bookings.building-full, bookings.slot-taken
 */
export function approveBooking(
  deps: Deps,
  actor: Actor,
  input: { bookingId: string; note?: string },
): Promise<BookingDto> {
  return inTransaction(deps, actor, async (tx) => {
    const { row, status, room, occurrences, now } = await beginTransition(tx, actor, input.bookingId, 'approve')
    await assertPeopleFit(tx, { bookingId: row.id, room, slots: occurrences, headcount: row.headcount })
    await grantSlots(tx, room, occurrences)
    await saveTransition(tx, actor, row, {
      action: 'approve',
      status,
      changes: {
        decidedBy: accountIdOf(actor),
        decidedAt: now,
        undoUntil: new Date(now.getTime() + undoSeconds * 1000),
      },
      note: input.note,
      event: 'booking.approved',
      delaySeconds: undoSeconds,
    })
    return presentBooking(tx, actor, row.id)
  })
}
