import type { BookingDto, RefusedSessions } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../platform/actor.ts'
import { inTransaction, type Tx } from '../../platform/database.ts'
import { formatIso } from '../../platform/time.ts'
import { getOrganisation } from '../organisations/index.ts'
import { accountIdOf } from './account-id-of.ts'
import { saveOccurrenceStatus, type OccurrenceRow } from './bookings.store.ts'
import { assertPieces } from './called-of.ts'
import { beginTransition } from './get-booking-for-update.ts'
import { presentBooking } from './present-booking.ts'
import { priceOfRest } from './price-of-rest.ts'
import { assertPeopleFit } from './assert-request.ts'
import { assertLawful } from './rules/lawful-reasons.ts'
import { splitSessions, type SplitSessions } from './rules/split-sessions.ts'
import { saveTransition } from './save-transition.ts'
import { giveBack, grantSlots } from './take-slots.ts'

/** Time left to take an approval back; what follows from it waits as long. */
export const undoSeconds = 10

/**
 * The decider accepts a request, whole or without the sessions `refused`: what is accepted is its own from now on, at
 * the price of what is accepted. Requests for the same slot that compete stay submitted and show it as taken.
 * @throws bookings.not-found, bookings.not-allowed, bookings.own-request, bookings.wrong-status,
 * bookings.deadline-passed, bookings.building-full, bookings.slot-taken, bookings.unknown-session,
 * bookings.nothing-accepted, bookings.reason-required, bookings.reason-not-lawful, bookings.pieces-missing
 */
export function approveBooking(
  deps: Deps,
  actor: Actor,
  input: { bookingId: string; note?: string; refused?: readonly RefusedSessions[] },
): Promise<BookingDto> {
  return inTransaction(deps, actor, async (tx) => {
    const booking = await beginTransition(tx, actor, input.bookingId, 'approve')
    const { row, status, room, occurrences, now } = booking
    const { accepted, refused } = splitSessions(occurrences, input.refused ?? [])
    const organisation = await getOrganisation(tx, row.organisationId)
    for (const refusal of refused) assertLawful(refusal, room.establishment.kind, organisation.kind)
    await assertPieces(tx, { room, organisation, facts: row, slots: accepted }, 'approval')
    // Buildings before the spaces that refused sessions give back: everybody takes locks in this order.
    await assertPeopleFit(tx, { bookingId: row.id, room, slots: accepted, headcount: row.headcount })
    await refuseSessions(tx, refused)
    await grantSlots(tx, room, accepted)
    const price = refused.length > 0 ? await priceOfRest(tx, booking, accepted) : null
    const left = refused.flatMap(({ sessions }) => sessions)
    await saveTransition(tx, actor, row, {
      action: 'approve',
      status,
      changes: {
        ...(price && { quote: price, totalCents: price.totalCents }),
        decidedBy: accountIdOf(actor),
        decidedAt: now,
        undoUntil: new Date(now.getTime() + undoSeconds * 1000),
      },
      note: input.note,
      details: left.length > 0 ? { refused: left.map(({ startsAt }) => formatIso(room.timeZone, startsAt)) } : {},
      event: 'booking.approved',
      delaySeconds: undoSeconds,
    })
    return presentBooking(tx, actor, row.id)
  })
}

/** They are kept with their motive, and what they held is free again. */
async function refuseSessions(tx: Tx, refused: SplitSessions<OccurrenceRow>['refused']): Promise<void> {
  for (const { sessions, reason, text } of refused) {
    await giveBack(tx, sessions)
    await saveOccurrenceStatus(tx, sessions, 'refused', {
      reason: reason === 'room-already-taken' ? 'taken' : 'refused',
      reasonText: text || null,
      refusalReason: reason,
    })
  }
}
