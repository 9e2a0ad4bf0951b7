import type { BookingDto } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../platform/actor.ts'
import { clockNow } from '../../platform/clock.ts'
import { inTransaction } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { publish } from '../../platform/outbox.ts'
import { formatIso, toLocal } from '../../platform/time.ts'
import { moveUses } from '../availability/index.ts'
import { followLastSession, settleCharge } from '../ledger/index.ts'
import { accountIdOf } from './account-id-of.ts'
import { assertBeforeEnd, forgivenWhenAccepting, idsMoved, openAmendmentOf, placesOfMoves } from './amend-facts.ts'
import { assertAmendmentFits } from './amended-people.ts'
import { closeAmendment } from './amendment.store.ts'
import { moveOccurrence } from './bookings.store.ts'
import { beginTransition } from './get-booking-for-update.ts'
import { presentBooking } from './present-booking.ts'
import { priceOfRest } from './price-of-rest.ts'
import { afterMoves } from './rules/session-moves.ts'
import { saveTransition } from './save-transition.ts'
import { orSlotTaken } from './take-slots.ts'

/**
 * The other side agrees: the sessions move, the people change, at the price of the grid that first priced the booking, all
 * in one transaction; notice and horizon are judged at the time it was asked.
 * @throws bookings.not-found, bookings.not-allowed, bookings.own-request, bookings.wrong-status, bookings.no-amendment,
 * bookings.deadline-passed, bookings.slot-taken, and the slot codes of `assertAmendmentFits`; all its codes when the
 * establishment had asked
 */
export function acceptAmendment(deps: Deps, actor: Actor, input: { bookingId: string }): Promise<BookingDto> {
  return inTransaction(deps, actor, async (tx) => {
    const booking = await beginTransition(tx, actor, input.bookingId, 'accept-amendment')
    const { row, status, room, agreement } = booking
    const { amendment, moves } = await openAmendmentOf(tx, booking)
    assertBeforeEnd(booking, moves)
    const { id: amendmentId, headcount, createdAt: askedAt } = amendment
    const forgiven = forgivenWhenAccepting(amendment)
    await assertAmendmentFits(tx, booking, { moves, headcount }, { askedAt, forgiven })
    const occurrenceIds = idsMoved(moves)
    if (occurrenceIds.length > 0) {
      const places = await placesOfMoves(tx, room, moves)
      await orSlotTaken(tx, room, moves.moved, () => moveUses(tx, { amendmentId, occurrenceIds, places }))
    }
    // The locks may have been waited for beyond the deadline.
    const answeredAt = await clockNow(tx)
    if (amendment.expiresAt <= answeredAt) fail('bookings.deadline-passed')
    for (const { session, ...place } of moves.moved) await moveOccurrence(tx, session, place)
    const due = await priceOfRest(tx, booking, afterMoves(moves))
    const last = afterMoves(moves).at(-1)
    if (last) {
      const lastUsedOn = toLocal(room.timeZone, last.startsAt).date
      await followLastSession(tx, actor, { bookingId: row.id, lastUsedOn })
    }
    const reason = occurrenceIds.length > 0 ? 'Séances déplacées' : 'Nombre de personnes changé'
    await settleCharge(tx, actor, { bookingId: row.id, due, reason })
    await closeAmendment(tx, amendmentId, { state: 'accepted', answeredBy: accountIdOf(actor), answeredAt })
    await saveTransition(tx, actor, row, {
      action: 'accept-amendment',
      status,
      // What an agreement states stays until an amendment of it is drawn up.
      changes: {
        ...(agreement ? {} : { quote: due, totalCents: due.totalCents }),
        ...(headcount !== null && { headcount }),
      },
      details: {
        amendmentId,
        headcount,
        sessions: moves.moved.map(({ startsAt }) => formatIso(room.timeZone, startsAt)),
      },
      event: null,
    })
    const ids = { tenantId: row.tenantId, bookingId: row.id, amendmentId }
    await publish(tx, { type: 'booking.amended', ...ids, occurrenceIds })
    return presentBooking(tx, actor, row.id)
  })
}
