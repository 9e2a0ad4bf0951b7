import type { BookingStatus, CancelledSide } from '@salles-ouvertes/contract'
import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { saveOccurrenceStatus } from './bookings.store.ts'
import type { Transitioning } from './get-booking-for-update.ts'
import { lapseAmendmentOf } from './end-amendment.ts'
import { sessionsByTime } from './rules/standing.ts'
import { saveTransition } from './save-transition.ts'
import { settleGivenUp } from './settle-given-up.ts'
import { giveBack } from './take-slots.ts'

export type Cancellation = { side: CancelledSide; reason: string }

/**
 * Ends a granted booking: the sessions to come are given back; those that have begun took place and stay owed, with what
 * the tiers of the grid keep of the others when the organisation gives up.
 * @throws bookings.session-past no session is to come
 */
export async function cancelWhole(
  tx: Tx,
  actor: Actor,
  booking: Omit<Transitioning, 'status'>,
  status: BookingStatus,
  { side, reason }: Cancellation,
): Promise<void> {
  const { row, now } = booking
  const { toCome, begun } = sessionsByTime(booking.occurrences, now)
  if (toCome.length === 0) fail('bookings.session-past')
  await lapseAmendmentOf(tx, actor, booking, toCome)
  await giveBack(tx, toCome)
  await saveOccurrenceStatus(tx, toCome, 'cancelled', { reason: 'cancelled', cancelledSide: side })
  await saveOccurrenceStatus(tx, begun, 'done')
  await settleGivenUp(tx, actor, booking, {
    ...{ isOwnChoice: side === 'applicant', sessions: toCome, rest: begun },
    ...{ reason, isAll: begun.length === 0 },
  })
  await saveTransition(tx, actor, row, {
    action: 'cancel',
    status,
    changes: { cancelledSide: side, cancelReason: reason, closedAt: now },
    note: reason,
    details: { cancelledSide: side },
    event: 'booking.cancelled',
  })
}

/** Words of the person who cancels. @throws bookings.reason-required */
export const requireReason = (reason: string): string => reason.trim() || fail('bookings.reason-required')
