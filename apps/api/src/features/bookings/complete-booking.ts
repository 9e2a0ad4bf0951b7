import type { BookingDto } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../platform/actor.ts'
import { inTransaction } from '../../platform/database.ts'
import { getOrganisation } from '../organisations/index.ts'
import { insertMessage, markRead } from './conversation.store.ts'
import { deadlineOf } from './deadline-of.ts'
import { accountIdOf } from './account-id-of.ts'
import { beginTransition } from './get-booking-for-update.ts'
import { presentBooking } from './present-booking.ts'
import { priceOfRest } from './price-of-rest.ts'
import { alreadyCounted, assertRequestFits } from './assert-request.ts'
import { saveTransition } from './save-transition.ts'
import { prolongHolds } from './take-slots.ts'

/**
 * The applicant answers a question: the checks run again, and the decider has a whole delay again. Notice and horizon
 * stay judged at the first sending.
 * @throws bookings.not-found, bookings.not-allowed, bookings.wrong-status, bookings.deadline-passed, and the codes of
 * `assertRequestFits`
 */
export function completeBooking(
  deps: Deps,
  actor: Actor,
  input: { bookingId: string; message: string },
): Promise<BookingDto> {
  return inTransaction(deps, actor, async (tx) => {
    const { row, status, room, occurrences, now } = await beginTransition(tx, actor, input.bookingId, 'complete')
    const organisation = await getOrganisation(tx, row.organisationId)
    const askedAt = row.submittedAt ?? now
    const request = { bookingId: row.id, room, organisation, facts: row, slots: occurrences, askedAt }
    await assertRequestFits(tx, request, alreadyCounted)
    const decisionDeadline = await deadlineOf(tx, room, occurrences, now)
    await prolongHolds(tx, room, occurrences, decisionDeadline)
    // The activity or the options may be others now; the grid stays that of the sending.
    const quote = await priceOfRest(tx, { row, room }, occurrences)
    await markRead(tx, row.id, 'applicant', now)
    if (input.message !== '') {
      const message = { authorId: accountIdOf(actor), side: 'applicant' as const, body: input.message, createdAt: now }
      await insertMessage(tx, row, message)
    }
    await saveTransition(tx, actor, row, {
      action: 'complete',
      status,
      changes: { decisionDeadline, quote, totalCents: quote.totalCents },
      event: 'booking.completed',
    })
    return presentBooking(tx, actor, row.id)
  })
}
