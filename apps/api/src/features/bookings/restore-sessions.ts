import { systemActor, type Actor } from '../../platform/actor.ts'
import { visitTenant, type Tx } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { publish } from '../../platform/outbox.ts'
import { formatIso } from '../../platform/time.ts'
import { getBookableRoom } from '../catalogue/index.ts'
import { settleCharge } from '../ledger/index.ts'
import { findBooking, saveOccurrenceStatus, type OccurrenceRow } from './bookings.store.ts'
import { workflowFacts } from './get-booking-for-update.ts'
import { chargedFor } from './price-of-rest.ts'
import { nextStatus } from './rules/workflow.ts'
import { saveTransition } from './save-transition.ts'
import { grantSlots, takenAmong } from './take-slots.ts'

export type RestoredSessions = { restored: OccurrenceRow[]; lost: OccurrenceRow[] }

/**
 * A suspension is lifted: its sessions to come take their place again, at their price; those whose place went to
 * somebody else meanwhile are given up. The insurance of each is judged anew, and its way in planned, from the event.
 * @throws bookings.not-found, bookings.wrong-status, bookings.session-past none is to come, bookings.slot-taken lost
 * at this very instant
 */
export async function restoreSessions(
  tx: Tx,
  actor: Actor,
  { bookingId, occurrenceIds, reason }: { bookingId: string; occurrenceIds: readonly string[]; reason: string },
): Promise<RestoredSessions> {
  const booking = await findBooking(tx, bookingId, 'for-update')
  if (!booking) fail('bookings.not-found')
  const { row, now } = booking
  const status = nextStatus(systemActor(row.tenantId), 'restore-sessions', workflowFacts(booking))
  await visitTenant(tx, row.tenantId)
  const room = await getBookableRoom(tx, row.roomId)
  const dates = [...booking.occurrences, ...booking.leftOut]
  const wanted = dates.filter(
    (date) => date.status === 'suspended' && date.startsAt > now && occurrenceIds.includes(date.id),
  )
  if (wanted.length === 0) fail('bookings.session-past')
  const lost = await takenAmong(tx, room, wanted)
  const restored = wanted.filter((date) => !lost.includes(date))
  if (restored.length > 0) await grantSlots(tx, room, restored)
  await saveOccurrenceStatus(tx, lost, 'cancelled', { reason: 'taken', cancelledSide: 'establishment' })
  const standing = [...dates.filter((date) => date.status === 'accepted'), ...restored]
  await settleCharge(tx, actor, { bookingId, due: await chargedFor(tx, { row, room }, standing), reason })
  await saveTransition(tx, actor, row, {
    action: 'restore-sessions',
    status,
    note: reason,
    details: { sessions: restored.map(({ startsAt }) => formatIso(room.timeZone, startsAt)) },
    event: null,
  })
  const ids = { tenantId: row.tenantId, bookingId, occurrenceIds: restored.map(({ id }) => id) }
  await publish(tx, { type: 'booking.sessions-restored', ...ids })
  return { restored, lost }
}
