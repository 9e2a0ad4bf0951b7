import type { BookingAction, BookingStatus } from '@salles-ouvertes/contract'
import type { BookingEventType } from '../../events.ts'
import { holds, isMemberOf, type Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { publish } from '../../platform/outbox.ts'
import * as audit from '../audit/index.ts'
import { saveBooking, type BookingRow } from './bookings.store.ts'

export type TransitionRecord = {
  action: BookingAction
  status: BookingStatus
  changes?: Partial<BookingRow>
  /** Short words of the person, for the history. */
  note?: string
  details?: Record<string, unknown>
  /** Null when nothing follows. */
  event: BookingEventType | null
  /** Time left to take the action back. */
  delaySeconds?: number
}

/** The end of every transition: what changed is written, one line enters the history, the event leaves with it. */
export async function saveTransition(
  tx: Tx,
  actor: Actor,
  row: BookingRow,
  transition: TransitionRecord,
): Promise<void> {
  const { action, status, changes, note, details, event, delaySeconds } = transition
  await Promise.all([
    saveBooking(tx, row.id, { ...changes, status }),
    recordLine(tx, actor, row, `booking.${action}`, note, { ...details, from: row.status, to: status }),
    event && publish(tx, { type: event, tenantId: row.tenantId, bookingId: row.id }, { delaySeconds }),
  ])
}

/** Line of the history of a booking, readable by both parties. */
export const recordLine = (
  tx: Tx,
  actor: Actor,
  row: BookingRow,
  action: string,
  note?: string,
  details: Record<string, unknown> = {},
): Promise<void> =>
  audit.record(tx, actor, {
    action,
    subjectId: row.id,
    tenantId: row.tenantId,
    organisationId: row.organisationId,
    note: note || undefined,
    details: { ...details, side: sideOf(actor, row) },
  })

function sideOf(actor: Actor, { tenantId, establishmentId, organisationId }: BookingRow): string {
  if (actor.kind !== 'account') return 'system'
  if (isMemberOf(actor, organisationId)) return 'applicant'
  const scope = { tenantId, establishmentId }
  const isOwnerOnly = holds(actor, ['tenant-officer'], scope) && !holds(actor, ['decider', 'establishment-head'], scope)
  return isOwnerOnly ? 'owner' : 'establishment'
}
