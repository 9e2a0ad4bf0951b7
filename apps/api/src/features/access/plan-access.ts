import { sql } from 'drizzle-orm'
import type { Deps } from '../../deps.ts'
import type { EventOf } from '../../events.ts'
import { systemActor } from '../../platform/actor.ts'
import { clockNow } from '../../platform/clock.ts'
import { inTransaction, type Tx } from '../../platform/database.ts'
import { newId } from '../../platform/ids.ts'
import { toLocal } from '../../platform/time.ts'
import { record } from '../audit/index.ts'
import { getRoomAccess, wayToTry } from '../catalogue/index.ts'
import { getTenantSettings } from '../tenants/index.ts'
import { accessGrantTable } from './access.tables.ts'
import { accessTimes, accessWindow } from './rules/validity-window.ts'

type Entry = {
  occurrenceId: string
  organisationId: string
  roomId: string
  startsAt: Date
  endsAt: Date
  timeZone: string
  holderName: string
  holderEmail: string
  holderPhone: string
}

/**
 * Once a booking is confirmed, plans one right to enter per dated slot, for the person responsible on site. A room
 * without a recorded method is opened by a person. Running it again adds nothing: a slot has one right that stands,
 * and a suspended one has none.
 */
export function planAccess(
  deps: Deps,
  event:
    | EventOf<'booking.confirmed'>
    | EventOf<'booking.amended'>
    | EventOf<'booking.sessions-resumed'>
    | EventOf<'booking.sessions-restored'>,
): Promise<void> {
  const actor = systemActor(event.tenantId)
  return inTransaction(deps, actor, async (tx) => {
    const now = await clockNow(tx)
    const settings = await getTenantSettings(tx, event.tenantId)
    for (const { timeZone, ...entry } of await entriesOf(tx, event.bookingId)) {
      const access = await getRoomAccess(tx, entry.roomId)
      const window = accessWindow(entry, settings)
      const way = wayToTry(access?.ways ?? [], toLocal(timeZone, entry.startsAt).date, new Set())
      const kind = way?.kind ?? 'person'
      const hours = { issueHours: settings.accessIssueHours, leadHours: access?.leadHours ?? settings.accessLeadHours }
      const [planned] = await tx
        .insert(accessGrantTable)
        .values({
          ...entry,
          id: newId(),
          tenantId: event.tenantId,
          bookingId: event.bookingId,
          kind,
          wayId: way?.id ?? null,
          status: 'planned',
          validFrom: window.startsAt,
          validUntil: window.endsAt,
          ...accessTimes({ startsAt: entry.startsAt, kind }, hours, now),
          createdAt: now,
        })
        .onConflictDoNothing()
        .returning({ id: accessGrantTable.id })
      if (!planned) continue
      const { tenantId } = event
      await record(tx, actor, {
        action: 'access.plan',
        subjectId: planned.id,
        tenantId,
        organisationId: entry.organisationId,
      })
    }
  })
}

/**
 * Without an address of its own the holder is written to at the applicant's; never at the agent's who took the request.
 * Locked against a cancellation in progress: it waits, then finds what was planned and takes it back. */
async function entriesOf(tx: Tx, bookingId: string): Promise<Entry[]> {
  const { rows } = await tx.execute<Entry>(sql`
    SELECT o.id AS "occurrenceId", b.organisation_id AS "organisationId", o.room_id AS "roomId",
      o.starts_at AS "startsAt", o.ends_at AS "endsAt", o.time_zone AS "timeZone", b.responsible_name AS "holderName",
      CASE WHEN b.responsible_email <> '' OR b.recorded_by_staff THEN b.responsible_email ELSE a.email END
        AS "holderEmail", b.responsible_phone AS "holderPhone"
    FROM booking b
    JOIN occurrence o ON o.booking_id = b.id
    JOIN account a ON a.id = b.applicant_id
    WHERE b.id = ${bookingId}::uuid AND b.status = 'confirmed'
      AND o.status NOT IN ('refused', 'skipped', 'suspended', 'cancelled') AND o.suspended_for IS NULL
    ORDER BY o.starts_at FOR SHARE OF b`)
  return rows.map((row) => ({ ...row, startsAt: new Date(row.startsAt), endsAt: new Date(row.endsAt) }))
}
