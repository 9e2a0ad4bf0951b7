import type { BookingDto, CounterProposeInput } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../platform/actor.ts'
import { inTransaction, type Tx } from '../../platform/database.ts'
import { addMinutes, overlaps, type Slot } from '../../platform/time.ts'
import { occupySlots } from '../availability/index.ts'
import type { BookableRoom } from '../catalogue/index.ts'
import { getOrganisation } from '../organisations/index.ts'
import { accountIdOf } from './account-id-of.ts'
import { saveOccurrenceStatus, type OccurrenceRow } from './bookings.store.ts'
import { insertProposal } from './conversation.store.ts'
import { deadlineOf } from './deadline-of.ts'
import { futureSlot } from './wished-dates.ts'
import { beginTransition } from './get-booking-for-update.ts'
import { presentBooking } from './present-booking.ts'
import { assertRequestFits } from './assert-request.ts'
import { notAboutTheSlot } from './request-checks.ts'
import { saveTransition } from './save-transition.ts'
import { giveBack, orSlotTaken, prolongHolds } from './take-slots.ts'

/**
 * The decider offers another slot of the room, held until the applicant answers or the delay ends.
 * @throws bookings.not-found, bookings.not-allowed, bookings.own-request, bookings.wrong-status,
 * bookings.deadline-passed, availability.invalid-slot, bookings.slot-taken, and the slot codes of `assertRequestFits`
 */
export function counterPropose(
  deps: Deps,
  actor: Actor,
  input: CounterProposeInput & { bookingId: string },
): Promise<BookingDto> {
  return inTransaction(deps, actor, async (tx) => {
    const { row, status, room, occurrences, now } = await beginTransition(tx, actor, input.bookingId, 'counter-propose')
    const slot = futureSlot(input, now)
    const organisation = await getOrganisation(tx, row.organisationId)
    const request = { bookingId: row.id, room, organisation, facts: row, slots: [slot], askedAt: now }
    await assertRequestFits(tx, request, notAboutTheSlot)
    const expiresAt = await deadlineOf(tx, room, [slot], now)
    await keepUnlessInTheWay(tx, room, occurrences, slot, expiresAt)
    const offer = { ...slot, message: input.message, expiresAt, createdBy: accountIdOf(actor), createdAt: now }
    const proposal = await insertProposal(tx, row, offer)
    const uses = [{ ...slot, proposalId: proposal.id }]
    await orSlotTaken(tx, room, [slot], () => occupySlots(tx, { room, kind: 'hold', expiresAt, uses }))
    await saveTransition(tx, actor, row, {
      action: 'counter-propose',
      status,
      changes: { decisionDeadline: expiresAt },
      details: { proposalId: proposal.id },
      event: 'booking.counter-proposed',
    })
    return presentBooking(tx, actor, row.id)
  })
}

/** The slot first asked for stays held, unless it is the request itself that stands in the way of the offer. */
async function keepUnlessInTheWay(
  tx: Tx,
  room: BookableRoom,
  occurrences: readonly OccurrenceRow[],
  offered: Slot,
  until: Date,
): Promise<void> {
  const blocked = (slot: Slot) => ({ startsAt: slot.startsAt, endsAt: addMinutes(slot.endsAt, room.turnaroundMinutes) })
  if (occurrences.some((occurrence) => overlaps(blocked(occurrence), blocked(offered)))) {
    await giveBack(tx, occurrences)
    await saveOccurrenceStatus(tx, occurrences, 'requested')
  } else {
    await prolongHolds(tx, room, occurrences, until)
  }
}
