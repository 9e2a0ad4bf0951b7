import type { BookingStatus, CancelledSide } from '@salles-ouvertes/contract'
import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { reduceCharge, reverseCharge } from '../ledger/index.ts'
import { saveOccurrenceStatus } from './bookings.store.ts'
import type { Transitioning } from './get-booking-for-update.ts'
import { lapseAmendmentOf } from './end-amendment.ts'
import { priceOfRest } from './price-of-rest.ts'
import { sessionsByTime } from './rules/standing.ts'
import { saveTransition } from './save-transition.ts'
import { giveBack } from './take-slots.ts'

export type Cancellation = { side: CancelledSide; reason: string }

/**
 * Ends a granted booking: the sessions to come are given back; those that have begun took place and stay owed.
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
  if (begun.length === 0) {
    await reverseCharge(tx, actor, row.id, reason)
  } else {
    await saveOccurrenceStatus(tx, begun, 'done')
    await reduceCharge(tx, actor, { bookingId: row.id, due: await priceOfRest(tx, booking, begun), reason })
  }
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
