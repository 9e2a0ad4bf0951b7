import type { BookingAction, BookingStatus } from '@salles-ouvertes/contract'
import type { Actor } from '../../platform/actor.ts'
import { visitTenant, type Tx } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { getBookableRoom, type BookableRoom } from '../catalogue/index.ts'
import { findBooking, type LoadedBooking } from './bookings.store.ts'
import { sessionsByTime } from './rules/standing.ts'
import { readerSide } from './rules/visibility.ts'
import { nextStatus, type WorkflowFacts } from './rules/workflow.ts'

/** A booking about to change status, with its room; `status` is the one it reaches. */
export type Transitioning = LoadedBooking & { status: BookingStatus; room: BookableRoom }

/** The booking, locked until the end of the command. @throws bookings.not-found also for another party's booking */
export async function getBookingForUpdate(tx: Tx, actor: Actor, bookingId: string): Promise<LoadedBooking> {
  const booking = await findBooking(tx, bookingId, 'for-update')
  if (!booking || !readerSide(actor, booking.row)) fail('bookings.not-found')
  return booking
}

/**
 * Locks the booking and lets the table of transitions judge the action; the availability of the tenant is then open to
 * the transaction, also to an applicant's.
 * @throws bookings.not-found, and the refusals of `nextStatus`
 */
export async function beginTransition(
  tx: Tx,
  actor: Actor,
  bookingId: string,
  action: BookingAction,
): Promise<Transitioning> {
  const booking = await getBookingForUpdate(tx, actor, bookingId)
  const status = nextStatus(actor, action, workflowFacts(booking))
  const [room] = await Promise.all([getBookableRoom(tx, booking.row.roomId), visitTenant(tx, booking.row.tenantId)])
  return { ...booking, status, room }
}

/** What the rules of the workflow look at. */
export const workflowFacts = ({ row, occurrences, agreement, amendment, now }: LoadedBooking): WorkflowFacts => ({
  tenantId: row.tenantId,
  establishmentId: row.establishmentId,
  organisationId: row.organisationId,
  status: row.status,
  now,
  decisionDeadline: row.decisionDeadline,
  decidedBy: row.decidedBy,
  undoUntil: row.undoUntil,
  hasAgreement: agreement !== null,
  sessions: occurrences.length,
  sessionsToCome: sessionsByTime(occurrences, now).toCome.length,
  recordedByStaff: row.recordedByStaff,
  amendment,
})
