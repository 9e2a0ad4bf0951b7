import type { BookingDto } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../platform/actor.ts'
import { inTransaction } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { firmHolds, moveHold } from '../availability/index.ts'
import { getOrganisation } from '../organisations/index.ts'
import { moveOccurrence, saveOccurrenceStatus } from './bookings.store.ts'
import { closeProposal, findOpenProposal } from './conversation.store.ts'
import { beginTransition } from './get-booking-for-update.ts'
import { presentBooking } from './present-booking.ts'
import { priceOfProposal } from './price-of-dates.ts'
import { alreadyCounted, assertRequestFits } from './assert-request.ts'
import { saveTransition } from './save-transition.ts'
import { giveBack, orSlotTaken } from './take-slots.ts'

/**
 * The applicant takes the slot offered: it replaces the one first asked for, at its own price, and is granted, all in
 * one transaction. The insurance must cover the new date.
 * @throws bookings.not-found, bookings.not-allowed, bookings.wrong-status, bookings.deadline-passed,
 * bookings.slot-taken, pricing.no-tariff, and the codes of `assertRequestFits`
 */
export function acceptProposal(deps: Deps, actor: Actor, input: { bookingId: string }): Promise<BookingDto> {
  return inTransaction(deps, actor, async (tx) => {
    const { row, status, room, occurrences, now } = await beginTransition(tx, actor, input.bookingId, 'accept-proposal')
    const proposal = (await findOpenProposal(tx, row.id)) ?? fail('bookings.wrong-status', { status: row.status })
    const [occurrence] = occurrences
    if (!occurrence) throw new Error(`booking ${row.id} has no occurrence`)
    const organisation = await getOrganisation(tx, row.organisationId)
    const askedAt = proposal.createdAt
    const request = { bookingId: row.id, room, organisation, facts: row, slots: [proposal], askedAt }
    await assertRequestFits(tx, request, alreadyCounted)

    const quote = await priceOfProposal(tx, { row, room, organisation }, proposal)
    await giveBack(tx, occurrences)
    const moved = await moveOccurrence(tx, occurrence, proposal)
    await orSlotTaken(tx, room, [moved], async () => {
      await moveHold(tx, { proposalId: proposal.id, occurrenceId: moved.id, expiresAt: null })
      await firmHolds(tx, [moved.id])
    })
    await saveOccurrenceStatus(tx, [moved], 'accepted')
    await closeProposal(tx, proposal.id, 'accepted')
    await saveTransition(tx, actor, row, {
      action: 'accept-proposal',
      status,
      changes: { quote, totalCents: quote.totalCents, decidedBy: proposal.createdBy, decidedAt: now },
      details: { proposalId: proposal.id, formerStart: occurrence.startsAt.toISOString() },
      event: 'booking.proposal-accepted',
    })
    return presentBooking(tx, actor, row.id)
  })
}
