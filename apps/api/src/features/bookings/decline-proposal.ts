import type { BookingDto } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../platform/actor.ts'
import { inTransaction } from '../../platform/database.ts'
import { datesThatFit } from './assert-request.ts'
import type { OccurrenceRow } from './bookings.store.ts'
import { deadlineOf } from './deadline-of.ts'
import { dropProposal } from './drop-proposal.ts'
import { beginTransition } from './get-booking-for-update.ts'
import { presentBooking } from './present-booking.ts'
import { saveTransition } from './save-transition.ts'
import { askAgain, prolongHolds } from './take-slots.ts'

/**
 * The applicant prefers the slot first asked for: the request waits again for an answer, with a whole delay.
 * @throws bookings.not-found, bookings.not-allowed, bookings.wrong-status, bookings.deadline-passed
 */
export function declineProposal(deps: Deps, actor: Actor, input: { bookingId: string }): Promise<BookingDto> {
  return inTransaction(deps, actor, async (tx) => {
    const { row, status, room, occurrences, now } = await beginTransition(
      tx,
      actor,
      input.bookingId,
      'decline-proposal',
    )
    const without = occurrences.filter(isWithoutPlace)
    const { id: bookingId, headcount } = row
    const fitting = await datesThatFit(tx, { bookingId, room, headcount, slots: without })
    await dropProposal(tx, row.id, 'declined')
    const decisionDeadline = await deadlineOf(tx, room, occurrences, now)
    await prolongHolds(tx, room, occurrences, decisionDeadline)
    await askAgain(tx, room, { asked: without, fitting }, decisionDeadline)
    await saveTransition(tx, actor, row, {
      action: 'decline-proposal',
      status,
      changes: { decisionDeadline },
      event: 'booking.proposal-declined',
    })
    return presentBooking(tx, actor, row.id)
  })
}

/** A first slot given up for an offer that overlapped it may be gone: the decider then sees it as taken. */
const isWithoutPlace = ({ status }: OccurrenceRow): boolean => status === 'requested'
