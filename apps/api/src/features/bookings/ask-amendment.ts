import type { AmendmentInput, BookingDto } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../platform/actor.ts'
import { inTransaction, type Tx } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { publish } from '../../platform/outbox.ts'
import { formatIso } from '../../platform/time.ts'
import { holdMoves } from '../availability/index.ts'
import type { BookableRoom } from '../catalogue/index.ts'
import { accountIdOf } from './account-id-of.ts'
import { assertBeforeEnd, forgivenWhenAsking, idsMoved, placesOfMoves } from './amend-facts.ts'
import { assertAmendmentFits, headcountAsked, keptToCome, type AmendedUse } from './amended-people.ts'
import { insertAmendment } from './amendment.store.ts'
import type { LoadedBooking } from './bookings.store.ts'
import { datesByRoom } from './dates-by-room.ts'
import { deadlineOf } from './deadline-of.ts'
import { beginTransition, workflowFacts } from './get-booking-for-update.ts'
import { presentBooking } from './present-booking.ts'
import { priceOfRest } from './price-of-rest.ts'
import { requirePublished } from './request-checks.ts'
import { afterMoves, sessionMoves } from './rules/session-moves.ts'
import { askingSide } from './rules/workflow.ts'
import { saveTransition } from './save-transition.ts'
import { orSlotTaken } from './take-slots.ts'

/**
 * Either side asks to move sessions to come of a confirmed booking (one, from a date on, or all), to change its number of
 * people, or both. Nothing changes until the other side answers; what is asked is held until then, places and people, and
 * lapses without an answer.
 * @throws bookings.not-found, bookings.not-allowed, bookings.wrong-status, bookings.amendment-open,
 * bookings.unknown-session, bookings.session-past, bookings.nothing-moved, availability.invalid-slot,
 * bookings.agreement-ends, catalogue.room-not-found, bookings.slot-taken, pricing.no-tariff, and the slot codes of
 * `assertAmendmentFits`; from the applicant, all its codes
 */
export function askAmendment(
  deps: Deps,
  actor: Actor,
  input: AmendmentInput & { bookingId: string },
): Promise<BookingDto> {
  return inTransaction(deps, actor, async (tx) => {
    const booking = await beginTransition(tx, actor, input.bookingId, 'ask-amendment')
    const { row, status, room, now } = booking
    const moves = sessionMoves(booking.occurrences, input.moves, now)
    const { moved } = moves
    const use = { moves, headcount: headcountAsked(booking, input) }
    if (moved.length === 0 && use.headcount === null) fail('bookings.nothing-moved')
    if (moved.some(({ startsAt }) => startsAt <= now)) fail('availability.invalid-slot')
    assertBeforeEnd(booking, moves)
    for (const place of await datesByRoom(tx, room, moved)) requirePublished(place.room)
    // Refused now rather than when it is accepted: a room that the tariff does not know.
    await priceOfRest(tx, booking, afterMoves(moves))
    const expiresAt = await answerDue(tx, booking, use)
    const askedSide = askingSide(actor, workflowFacts(booking))
    const asked = { askedSide, askedBy: accountIdOf(actor), message: input.message, expiresAt, createdAt: now }
    // Written before it is judged: its own sessions then count the people that it asks for.
    const amendmentId = await insertAmendment(tx, row, { ...asked, headcount: use.headcount }, moved)
    const forgiven = forgivenWhenAsking(actor, row.organisationId)
    await assertAmendmentFits(tx, booking, use, { askedAt: now, forgiven })
    if (moved.length > 0) {
      const places = await placesOfMoves(tx, room, moves)
      const wanted = { amendmentId, occurrenceIds: idsMoved(moves), places, expiresAt }
      await orSlotTaken(tx, room, moved, () => holdMoves(tx, wanted))
    }
    await saveTransition(tx, actor, row, {
      action: 'ask-amendment',
      status,
      note: input.message,
      details: {
        amendmentId,
        headcount: use.headcount,
        sessions: moved.map(({ session }) => formatIso(room.timeZone, session.startsAt)),
      },
      event: null,
    })
    await publish(tx, { type: 'booking.amendment-asked', tenantId: row.tenantId, bookingId: row.id, amendmentId })
    return presentBooking(tx, actor, row.id)
  })
}

/**
 * As for a request of the slots concerned, and never after the first of these sessions has begun where it stands: that is
 * all there is when a request of them would be too late. Source: docs/rules/series.md §7.
 */
async function answerDue(
  tx: Tx,
  booking: LoadedBooking & { room: BookableRoom },
  { moves, headcount }: AmendedUse,
): Promise<Date> {
  const { room, now } = booking
  const { moved } = moves
  const joined = headcount === null ? [] : keptToCome(booking, moves)
  const instants = [...moved.map(({ session }) => session), ...joined].map(({ startsAt }) => startsAt.getTime())
  for (const { room: place, dates } of await datesByRoom(tx, room, [...moved, ...joined])) {
    const due = await deadlineOf(tx, place, dates, now)
    if (due > now) instants.push(due.getTime())
  }
  return new Date(Math.min(...instants))
}
