import { inArray, sql } from 'drizzle-orm'
import type { Deps } from '../../deps.ts'
import type { EventOf } from '../../events.ts'
import { systemActor, visitor, type Actor } from '../../platform/actor.ts'
import { clockNow } from '../../platform/clock.ts'
import { inReadOnly, inTransaction, type Tx } from '../../platform/database.ts'
import { publish } from '../../platform/outbox.ts'
import { formatIso, localDate, toLocal } from '../../platform/time.ts'
import { getBookableRoom } from '../catalogue/index.ts'
import { piecesFor } from '../organisations/index.ts'
import { findBooking, saveBooking, type LoadedBooking, type OccurrenceRow } from './bookings.store.ts'
import { occurrenceTable } from './bookings.tables.ts'
import { daysOf } from './called-of.ts'
import { sessionsByTime } from './rules/standing.ts'
import { isSuspended, suspensionLeadDays } from './rules/suspension.ts'
import { recordLine } from './save-transition.ts'

type Concerned = { tenant_id: string; booking_id: string }

/**
 * Due work: sessions that a certificate no longer covers are suspended, those that one covers again are resumed, also
 * when the reaction that should have done so gave up. Running it again changes nothing more.
 */
export async function settleDueSessions(deps: Deps): Promise<void> {
  const due = await inReadOnly(deps, visitor, async (tx) => {
    const today = toLocal('Europe/Paris', await clockNow(tx)).date
    const { rows } = await tx.execute<Concerned>(
      sql`SELECT tenant_id, booking_id FROM due_suspensions(clock.now(), ${today}::date, ${suspensionLeadDays})
          UNION SELECT tenant_id, booking_id FROM due_resumptions(clock.now())`,
    )
    return rows
  })
  await settleEach(deps, due)
}

/**
 * Reaction of `piece.changed`: every confirmed booking of the organisation is suspended, or resumed, as its pieces now
 * say; of `booking.sessions-restored`: that booking alone.
 * @throws AggregateError when one could not, after all the others: the outbox then tries again
 */
export async function settleSuspensions(
  deps: Deps,
  event: EventOf<'piece.changed'> | EventOf<'booking.sessions-restored'>,
): Promise<void> {
  const concerned = 'bookingId' in event ? [bookingOf(event)] : await bookingsToCome(deps, event.organisationId)
  const errors = await settleEach(deps, concerned)
  if (errors.length > 0) throw new AggregateError(errors, 'some bookings were not settled')
}

const bookingOf = ({ tenantId, bookingId }: EventOf<'booking.sessions-restored'>): Concerned => ({
  tenant_id: tenantId,
  booking_id: bookingId,
})

const bookingsToCome = (deps: Deps, organisationId: string): Promise<Concerned[]> =>
  inReadOnly(deps, visitor, async (tx) => {
    const { rows } = await tx.execute<Concerned>(
      sql`SELECT tenant_id, booking_id FROM bookings_to_come(${organisationId}::uuid, clock.now())`,
    )
    return rows
  })

/** Settles each booking in a transaction of its own; answers the errors, so that one in trouble keeps no other waiting. */
async function settleEach(deps: Deps, concerned: readonly Concerned[]): Promise<unknown[]> {
  const errors: unknown[] = []
  for (const { tenant_id: tenantId, booking_id: bookingId } of concerned) {
    const actor = systemActor(tenantId)
    try {
      await inTransaction(deps, actor, (tx) => settle(tx, actor, bookingId))
    } catch (error) {
      deps.log.error({ err: error, bookingId }, 'suspension failed')
      errors.push(error)
    }
  }
  return errors
}

/** Gives each session to come the state that its insurance calls for: it keeps its place, without a way in. */
async function settle(tx: Tx, actor: Actor, bookingId: string): Promise<void> {
  const booking = await findBooking(tx, bookingId, 'for-update')
  if (booking?.row.status !== 'confirmed') return
  const { toCome } = sessionsByTime(booking.occurrences, booking.now)
  const wanted = await toSuspend(tx, booking, toCome)
  const suspended = toCome.filter(({ id, suspendedFor }) => wanted.has(id) && suspendedFor === null)
  const resumed = toCome.filter(({ id, suspendedFor }) => !wanted.has(id) && suspendedFor !== null)
  await mark(tx, actor, booking, suspended, 'suspended')
  await mark(tx, actor, booking, resumed, 'resumed')
}

async function toSuspend(tx: Tx, { row, now }: LoadedBooking, toCome: readonly OccurrenceRow[]): Promise<Set<string>> {
  const { tenant, timeZone } = await getBookableRoom(tx, row.roomId)
  if (!tenant.settings.requiresInsurance) return new Set()
  const pieces = await piecesFor(tx, row.tenantId, row.organisationId)
  const today = localDate(toLocal(timeZone, now).date)
  return new Set(toCome.filter((session) => isSuspended(daysOf(timeZone, session), pieces, today)).map(({ id }) => id))
}

async function mark(
  tx: Tx,
  actor: Actor,
  { row }: LoadedBooking,
  sessions: readonly OccurrenceRow[],
  became: 'suspended' | 'resumed',
): Promise<void> {
  if (sessions.length === 0) return
  const occurrenceIds = sessions.map(({ id }) => id)
  await tx
    .update(occurrenceTable)
    .set({ suspendedFor: became === 'suspended' ? 'insurance' : null })
    .where(inArray(occurrenceTable.id, occurrenceIds))
  await saveBooking(tx, row.id, {})
  await recordLine(tx, actor, row, `booking.sessions-${became}`, undefined, {
    sessions: sessions.map(({ timeZone, startsAt }) => formatIso(timeZone, startsAt)),
  })
  const { tenantId, id: bookingId } = row
  await publish(tx, { type: `booking.sessions-${became}`, tenantId, bookingId, occurrenceIds })
}
