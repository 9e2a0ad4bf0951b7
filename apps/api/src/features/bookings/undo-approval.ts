import type { BookingDto } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../platform/actor.ts'
import { inTransaction, type Tx } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { unpublish } from '../../platform/outbox.ts'
import type { BookableRoom } from '../catalogue/index.ts'
import { priceOfRest } from './price-of-rest.ts'
import { isRefused } from './rules/standing.ts'
import { saveOccurrenceStatus, type LoadedBooking } from './bookings.store.ts'
import { datesThatFit } from './assert-request.ts'
import { beginTransition } from './get-booking-for-update.ts'
import { presentBooking } from './present-booking.ts'
import { saveTransition } from './save-transition.ts'
import { askAgain, byPendingMode, giveBack, prolongHolds } from './take-slots.ts'

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
    await waitAgain(tx, booking)
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

/** Dates just granted wait as before: each keeps its place, or gives it back, as the room it stands in says. */
async function waitAgain(tx: Tx, { row, room, occurrences }: LoadedBooking & { room: BookableRoom }): Promise<void> {
  const { blocking } = await byPendingMode(tx, room, occurrences)
  const deadline = row.decisionDeadline
  const keeping = deadline ? blocking : []
  const giving = occurrences.filter((date) => !keeping.includes(date))
  if (deadline) await prolongHolds(tx, room, keeping, deadline)
  if (giving.length === 0) return
  await giveBack(tx, giving)
  await saveOccurrenceStatus(tx, giving, 'requested')
}
