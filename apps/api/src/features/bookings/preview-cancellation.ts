import type { CancellationCostDto, CancellationQuestion } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../platform/actor.ts'
import { inReadOnly, visitTenant } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { getBookableRoom } from '../catalogue/index.ts'
import { chargeOfBooking } from '../ledger/index.ts'
import { keptSentences, notTheirChoice } from '../pricing/index.ts'
import { findBooking } from './bookings.store.ts'
import { workflowFacts } from './get-booking-for-update.ts'
import { keptOf, tiersOf } from './kept-price.ts'
import { sessionsNamed } from './rules/split-sessions.ts'
import { sessionsByTime } from './rules/standing.ts'
import { readerSide } from './rules/visibility.ts'
import { cancellationSide, nextStatus } from './rules/workflow.ts'

/**
 * What giving up sessions, or all that are to come, would keep of their price and leave owed: nothing is written or
 * locked. The command works it out again at its own instant.
 * @throws bookings.not-found, and what cancelling itself refuses: not-allowed, agreement-signed, wrong-status,
 * unknown-session, session-past
 */
export function previewCancellation(
  deps: Deps,
  actor: Actor,
  { bookingId, occurrenceIds, ...input }: CancellationQuestion & { bookingId: string },
): Promise<CancellationCostDto> {
  return inReadOnly(deps, actor, async (tx) => {
    const booking = await findBooking(tx, bookingId, 'none')
    if (!booking || !readerSide(actor, booking.row)) fail('bookings.not-found')
    const facts = workflowFacts(booking)
    nextStatus(actor, occurrenceIds ? 'cancel-occurrences' : 'cancel', facts)
    const isOwnChoice = cancellationSide(actor, facts, input.side) === 'applicant'
    await visitTenant(tx, booking.row.tenantId)
    const room = await getBookableRoom(tx, booking.row.roomId)
    const { toCome, begun } = sessionsByTime(booking.occurrences, booking.now)
    const sessions = occurrenceIds ? sessionsNamed(booking.occurrences, occurrenceIds) : toCome
    if (sessions.length === 0 || sessions.some((session) => begun.includes(session))) fail('bookings.session-past')
    const rest = booking.occurrences.filter((session) => !sessions.includes(session))
    const kept = await keptOf(tx, { ...booking, room }, { isOwnChoice, sessions, rest })
    const charge = await chargeOfBooking(tx, bookingId)
    const { parts, givenUpCents, keptCents } = kept
    return {
      ...{ parts: [...parts], givenUpCents, keptCents },
      dueNowCents: charge?.balanceCents ?? null,
      dueAfterCents: charge && charge.balanceCents - givenUpCents + keptCents,
      explanation: isOwnChoice ? keptSentences(tiersOf(booking.row, isOwnChoice), kept) : [notTheirChoice],
    }
  })
}
