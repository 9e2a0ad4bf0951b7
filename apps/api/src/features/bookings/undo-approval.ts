import type { BookingDto } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../platform/actor.ts'
import { inTransaction } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { unpublish } from '../../platform/outbox.ts'
import { priceOfRest } from './price-of-rest.ts'
import { isRefused } from './rules/standing.ts'
import { saveOccurrenceStatus } from './bookings.store.ts'
import { datesThatFit } from './assert-request.ts'
import { beginTransition } from './get-booking-for-update.ts'
import { presentBooking } from './present-booking.ts'
import { saveTransition } from './save-transition.ts'
import { askAgain, giveBack, prolongHolds } from './take-slots.ts'

/**
 * Whoever accepted takes it back within 10 seconds: nobody was told yet, and nobody will be. Sessions refused with it
 * wait again too; one whose place was taken meanwhile, or whose building was filled, is not held.
 * @throws bookings.not-found, bookings.not-allowed, bookings.own-request, bookings.wrong-status, bookings.undo-too-late
 */
export function undoApproval(deps: Deps, actor: Actor, input: { bookingId: string }): Promise<BookingDto> {
  return inTransaction(deps, actor, async (tx) => {
    const booking = await beginTransition(tx, actor, input.bookingId, 'undo-approval')
    const { row, status, room, occurrences } = booking
    const { tenantId, id: bookingId } = row
    if (!(await unpublish(tx, { type: 'booking.approved', tenantId, bookingId }))) fail('bookings.undo-too-late')
    const refused = booking.leftOut.filter(isRefused)
    const { headcount } = row
    const fitting = await datesThatFit(tx, { bookingId, room, headcount, slots: refused })
    if (room.pendingMode === 'block' && row.decisionDeadline) {
      await prolongHolds(tx, room, occurrences, row.decisionDeadline)
    } else {
      await giveBack(tx, occurrences)
      await saveOccurrenceStatus(tx, occurrences, 'requested')
    }
    const price = refused.length > 0 ? await priceOfRest(tx, booking, [...occurrences, ...refused]) : null
    await askAgain(tx, room, { asked: refused, fitting }, row.decisionDeadline)
    await saveTransition(tx, actor, row, {
      action: 'undo-approval',
      status,
      changes: {
        ...(price && { quote: price, totalCents: price.totalCents }),
        decidedBy: null,
        decidedAt: null,
        undoUntil: null,
      },
      event: null,
    })
    return presentBooking(tx, actor, bookingId)
  })
}
