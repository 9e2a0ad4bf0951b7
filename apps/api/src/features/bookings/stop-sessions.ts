import type { CancelledSide } from '@salles-ouvertes/contract'
import { systemActor, type Actor } from '../../platform/actor.ts'
import { visitTenant, type Tx } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { publish } from '../../platform/outbox.ts'
import { formatIso, type LocalDate } from '../../platform/time.ts'
import { getBookableRoom } from '../catalogue/index.ts'
import { reduceCharge } from '../ledger/index.ts'
import { findBooking, saveOccurrenceStatus, type OccurrenceRow } from './bookings.store.ts'
import { lapseAmendmentOf } from './end-amendment.ts'
import { workflowFacts, type Transitioning } from './get-booking-for-update.ts'
import { chargedFor } from './price-of-rest.ts'
import { sessionsToStop, type StoppedPeriod } from './rules/stopped-sessions.ts'
import { nextStatus } from './rules/workflow.ts'
import { saveTransition } from './save-transition.ts'
import { settleGivenUp } from './settle-given-up.ts'
import { giveBack } from './take-slots.ts'

/** `ended`: given up for good; `suspended`: their place is free, and they may be given back. */
export type SessionsToStop = StoppedPeriod & {
  bookingId: string
  as: 'ended' | 'suspended'
  side: CancelledSide
  reason: string
  /** The organiser gives up by itself. */
  isOwnChoice: boolean
  /** The day they were given up, when it is not today: that of a letter received. */
  since?: LocalDate | undefined
}

/**
 * A decision on the agreement of a confirmed booking stops sessions to come: their place is free, their price is
 * reversed but for what the grid keeps of an organiser who gives up, their way in is taken back. When none is left, nor suspended, the booking is over. Who may decide, and from
 * when, is for the caller to judge; nobody is written to from here. Answers the sessions, by start.
 * @throws bookings.not-found, bookings.wrong-status, bookings.session-past, bookings.unknown-session
 */
export async function stopSessions(tx: Tx, actor: Actor, stop: SessionsToStop): Promise<OccurrenceRow[]> {
  const booking = await stoppable(tx, stop.bookingId)
  const { row, occurrences, leftOut, now, room } = booking
  const dates = [...occurrences, ...leftOut]
  const { stopped, kept } = sessionsToStop(dates, stop, now)
  const standing = stopped.filter(({ status }) => status === 'accepted')
  const isOver = stop.as === 'ended' && kept.every(({ startsAt }) => startsAt <= now)
  await lapseAmendmentOf(tx, actor, booking, standing)
  await giveBack(tx, standing)
  await saveOccurrenceStatus(
    tx,
    stopped,
    stop.as === 'ended' ? 'cancelled' : 'suspended',
    stop.as === 'ended'
      ? { reason: 'cancelled', reasonText: stop.reason, cancelledSide: stop.side }
      : { reason: null, reasonText: stop.reason },
  )
  const used = kept.filter(({ status }) => status === 'accepted')
  if (stop.as === 'ended') {
    const { isOwnChoice, reason, since } = stop
    const isAll = isOver && used.length === 0
    await settleGivenUp(tx, actor, booking, { isOwnChoice, sessions: standing, rest: used, reason, since, isAll })
  } else {
    await reduceCharge(tx, actor, { bookingId: row.id, due: await chargedFor(tx, booking, used), reason: stop.reason })
  }
  if (isOver) await saveOccurrenceStatus(tx, used, 'done')
  await saveTransition(tx, actor, row, {
    action: isOver ? 'terminate' : 'stop-sessions',
    status: isOver ? nextStatus(systemActor(row.tenantId), 'terminate', workflowFacts(booking)) : booking.status,
    changes: isOver ? { cancelledSide: stop.side, cancelReason: stop.reason, closedAt: now } : {},
    note: stop.reason,
    details: { cancelledSide: stop.side, sessions: stopped.map(({ startsAt }) => formatIso(room.timeZone, startsAt)) },
    event: null,
  })
  const { tenantId, id: bookingId } = row
  await publish(tx, {
    ...{ type: 'booking.sessions-stopped', tenantId, bookingId },
    occurrenceIds: standing.map(({ id }) => id),
  })
  return stopped
}

async function stoppable(tx: Tx, bookingId: string): Promise<Transitioning> {
  const booking = await findBooking(tx, bookingId, 'for-update')
  if (!booking) fail('bookings.not-found')
  const { tenantId, roomId } = booking.row
  const status = nextStatus(systemActor(tenantId), 'stop-sessions', workflowFacts(booking))
  await visitTenant(tx, tenantId)
  return { ...booking, status, room: await getBookableRoom(tx, roomId) }
}
