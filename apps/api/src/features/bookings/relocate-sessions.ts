import { systemActor, type Actor } from '../../platform/actor.ts'
import { visitTenant, type Tx } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { publish } from '../../platform/outbox.ts'
import { formatIso } from '../../platform/time.ts'
import { moveUses } from '../availability/index.ts'
import { getBookableRoom, type BookableRoom } from '../catalogue/index.ts'
import { settleCharge } from '../ledger/index.ts'
import { accountIdOf } from './account-id-of.ts'
import { checkedMoves, idsMoved, placesOfMoves } from './amend-facts.ts'
import { closeAmendment, insertAmendment } from './amendment.store.ts'
import { assertRequestFits } from './assert-request.ts'
import { findBooking, moveOccurrence, type LoadedBooking, type OccurrenceRow } from './bookings.store.ts'
import { datesByRoom } from './dates-by-room.ts'
import { workflowFacts } from './get-booking-for-update.ts'
import { priceOfRest } from './price-of-rest.ts'
import { notAboutTheSlot, requirePublished } from './request-checks.ts'
import type { RequestCheckCode } from './rules/request-check.ts'
import { afterMoves, sessionMoves } from './rules/session-moves.ts'
import { nextStatus } from './rules/workflow.ts'
import { saveTransition } from './save-transition.ts'
import { orSlotTaken } from './take-slots.ts'

/** Sessions to come, and the room where they take place instead, at the same hours. */
export interface Relocation {
  bookingId: string
  occurrenceIds: readonly string[]
  roomId: string
  reason: string
}

/** Nobody asks: the notice and the horizon of a request do not apply, nor what only the applicant answers for. */
const forgiven: readonly RequestCheckCode[] = [...notAboutTheSlot, 'bookings.too-late', 'bookings.too-far']

/**
 * Works take the room of some sessions of a confirmed booking: they move at once to another room of the establishment,
 * at the same hours and never at a higher price; an amendment of the agreement follows. Who may, and from when, is for
 * the caller to judge. Answers the sessions as they were, by start. Source: docs/rules/works.md §3.
 * @throws bookings.not-found, bookings.wrong-status, bookings.amendment-open, bookings.unknown-session,
 * bookings.session-past, bookings.nothing-moved, bookings.relocation-dearer, bookings.slot-taken,
 * catalogue.room-not-found, pricing.no-tariff, and the slot codes of `assertRequestFits`
 */
export async function relocateSessions(tx: Tx, actor: Actor, relocation: Relocation): Promise<OccurrenceRow[]> {
  const booking = await relocatable(tx, relocation.bookingId)
  const { row, room, now, occurrences } = booking
  const status = nextStatus(systemActor(row.tenantId), 'relocate-sessions', workflowFacts(booking))
  const moves = sessionMoves(occurrences, asked(booking, relocation), now)
  const { moved } = moves
  if (moved.length === 0) fail('bookings.nothing-moved')
  for (const place of await datesByRoom(tx, room, moved)) requirePublished(place.room)
  await assertRequestFits(tx, await checkedMoves(tx, booking, { moves, headcount: null }, now), forgiven)
  const due = await priceOfRest(tx, booking, afterMoves(moves))
  const before = await priceOfRest(tx, booking, occurrences)
  if (due.totalCents > before.totalCents) {
    fail('bookings.relocation-dearer', { beforeCents: before.totalCents, afterCents: due.totalCents })
  }
  const by = accountIdOf(actor)
  const decided = { askedSide: 'establishment', askedBy: by, isForWorks: true, message: relocation.reason } as const
  const amendmentId = await insertAmendment(tx, row, { ...decided, expiresAt: now, createdAt: now }, moved)
  const uses = { amendmentId, occurrenceIds: idsMoved(moves), places: await placesOfMoves(tx, room, moves) }
  await orSlotTaken(tx, room, moved, () => moveUses(tx, uses))
  for (const { session, ...place } of moved) await moveOccurrence(tx, session, place)
  await settleCharge(tx, actor, { bookingId: row.id, due, reason: relocation.reason })
  await closeAmendment(tx, amendmentId, { state: 'accepted', answeredBy: by, answeredAt: now })
  await saveTransition(tx, actor, row, {
    ...{ action: 'relocate-sessions', status, note: relocation.reason, event: null },
    details: { amendmentId, sessions: moved.map(({ startsAt }) => formatIso(room.timeZone, startsAt)) },
  })
  const { tenantId, id: bookingId } = row
  const { occurrenceIds } = uses
  await publish(tx, { type: 'booking.amended', tenantId, bookingId, amendmentId, occurrenceIds })
  return moved.map(({ session }) => session)
}

async function relocatable(tx: Tx, bookingId: string): Promise<LoadedBooking & { room: BookableRoom }> {
  const booking = (await findBooking(tx, bookingId, 'for-update')) ?? fail('bookings.not-found')
  await visitTenant(tx, booking.row.tenantId)
  return { ...booking, room: await getBookableRoom(tx, booking.row.roomId) }
}

const asked = ({ occurrences }: LoadedBooking, { occurrenceIds, roomId }: Relocation) =>
  occurrenceIds.map((occurrenceId) => {
    const session = occurrences.find(({ id }) => id === occurrenceId) ?? fail('bookings.unknown-session')
    const { startsAt, endsAt } = session
    return { occurrenceId, roomId, startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() }
  })
