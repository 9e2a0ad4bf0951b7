import type { BookingDto, CancelOccurrencesInput } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../platform/actor.ts'
import { inTransaction, type Tx } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { publish } from '../../platform/outbox.ts'
import { formatIso } from '../../platform/time.ts'
import { saveOccurrenceStatus, type OccurrenceRow } from './bookings.store.ts'
import { cancelWhole, requireReason, type Cancellation } from './cancel-whole.ts'
import { beginTransition, workflowFacts, type Transitioning } from './get-booking-for-update.ts'
import { lapseAmendmentOf } from './end-amendment.ts'
import { presentBooking } from './present-booking.ts'
import { chargedFor, priceOfRest } from './price-of-rest.ts'
import { sessionsNamed } from './rules/split-sessions.ts'
import { sessionsByTime } from './rules/standing.ts'
import { cancellationSide, nextStatus } from './rules/workflow.ts'
import { saveTransition } from './save-transition.ts'
import { settleGivenUp } from './settle-given-up.ts'
import { giveBack } from './take-slots.ts'

/**
 * Either party, the owner, or an authority through staff gives up some sessions of a granted booking, the others kept:
 * their place is free, their price is reversed but for what the grid keeps, their way in is taken back, and everybody reads side, reason and dates
 * (rule 19). All that are to come: the booking is cancelled, unless suspended ones may still come back.
 * @throws bookings.not-found, bookings.not-allowed, bookings.wrong-status, bookings.unknown-session,
 * bookings.session-past, bookings.reason-required
 */
export function cancelOccurrences(
  deps: Deps,
  actor: Actor,
  input: CancelOccurrencesInput & { bookingId: string },
): Promise<BookingDto> {
  return inTransaction(deps, actor, async (tx) => {
    const booking = await beginTransition(tx, actor, input.bookingId, 'cancel-occurrences')
    const facts = workflowFacts(booking)
    const side = cancellationSide(actor, facts, input.side)
    const cancellation = { side, reason: requireReason(input.reason) }
    // Of a booking whose every session is suspended, none is left to give up alone.
    const granted = booking.occurrences.filter(({ status }) => status === 'accepted')
    const sessions = sessionsNamed(granted, input.occurrenceIds)
    const { toCome, begun } = sessionsByTime(granted, booking.now)
    if (sessions.some((session) => begun.includes(session))) fail('bookings.session-past')
    const mayComeBack = booking.leftOut.some(({ status, startsAt }) => status === 'suspended' && startsAt > booking.now)
    if (sessions.length === toCome.length && !mayComeBack) {
      await cancelWhole(tx, actor, booking, nextStatus(actor, 'cancel', facts), cancellation)
    } else {
      await cancelSome(tx, actor, booking, sessions, cancellation)
    }
    return presentBooking(tx, actor, booking.row.id)
  })
}

async function cancelSome(
  tx: Tx,
  actor: Actor,
  booking: Transitioning,
  sessions: readonly OccurrenceRow[],
  { side, reason }: Cancellation,
): Promise<void> {
  const { row, status, room, agreement } = booking
  await lapseAmendmentOf(tx, actor, booking, sessions)
  await giveBack(tx, sessions)
  await saveOccurrenceStatus(tx, sessions, 'cancelled', {
    reason: 'cancelled',
    reasonText: reason,
    cancelledSide: side,
  })
  const rest = booking.occurrences.filter((session) => !sessions.includes(session))
  await settleGivenUp(tx, actor, booking, { isOwnChoice: side === 'applicant', sessions, rest, reason, isAll: false })
  const due = await chargedFor(tx, booking, rest)
  const starts = sessions.map(({ startsAt }) => formatIso(room.timeZone, startsAt))
  await saveTransition(tx, actor, row, {
    action: 'cancel-occurrences',
    status,
    // Nobody has read a price yet that an agreement would keep.
    changes: agreement ? {} : { quote: await priceOfRest(tx, booking, rest), totalCents: due.totalCents },
    note: reason,
    details: { cancelledSide: side, sessions: starts },
    event: null,
  })
  const occurrenceIds = sessions.map(({ id }) => id)
  const { tenantId, id: bookingId } = row
  await publish(tx, { type: 'booking.occurrences-cancelled', tenantId, bookingId, occurrenceIds })
}
