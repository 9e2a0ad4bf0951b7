import { sql } from 'drizzle-orm'
import type { BookingStatus } from '@salles-ouvertes/contract'
import type { Tx } from '../../platform/database.ts'
import type { Slot } from '../../platform/time.ts'

export type WeekEvent = Slot & {
  roomId: string
  kind: 'booking' | 'closure' | 'establishment-use' | 'requisition'
  bookingId: string | null
  closureId: string | null
  reference: string | null
  title: string
  status: BookingStatus | null
}

/**
 * What happens in the rooms during the period, by start: requests awaiting a decision, reservations, slots offered
 * instead, closures. Drafts are nobody's business but their author's. No use lasts more than three days
 * (`occupancy_length`), so that a week never reads the years before it.
 */
export async function eventsOf(tx: Tx, roomIds: readonly string[], period: Slot): Promise<WeekEvent[]> {
  const rooms = sql`ANY (${sql.param([...roomIds])}::uuid[])`
  const from = period.startsAt.toISOString()
  const until = period.endsAt.toISOString()
  const { rows } = await tx.execute<{
    room_id: string
    kind: WeekEvent['kind']
    booking_id: string | null
    closure_id: string | null
    reference: string | null
    title: string
    status: BookingStatus | null
    starts_at: string
    ends_at: string
  }>(sql`
    SELECT oc.room_id, 'booking' AS kind, b.id AS booking_id, NULL::uuid AS closure_id, b.reference, g.name AS title,
      b.status, oc.starts_at, oc.ends_at
    FROM occurrence oc JOIN booking b ON b.id = oc.booking_id JOIN organisation g ON g.id = b.organisation_id
    WHERE oc.room_id = ${rooms} AND oc.starts_at < ${until} AND oc.ends_at > ${from}
      AND oc.starts_at > ${from}::timestamptz - interval '3 days'
      AND oc.status IN ('requested', 'held', 'accepted', 'done', 'no-show')
      AND b.status IN ('submitted', 'to-complete', 'counter-proposed', 'approved', 'confirmed', 'ended')
    UNION ALL
    SELECT b.room_id, 'booking', b.id, NULL, b.reference, g.name, b.status, cp.starts_at, cp.ends_at
    FROM counter_proposal cp JOIN booking b ON b.id = cp.booking_id JOIN organisation g ON g.id = b.organisation_id
    WHERE b.room_id = ${rooms} AND cp.starts_at < ${until} AND cp.ends_at > ${from}
      AND cp.state = 'open' AND b.status = 'counter-proposed'
    UNION ALL
    SELECT cr.room_id, c.kind, NULL, c.id, NULL, c.reason, NULL, c.starts_at, c.ends_at
    FROM closure c JOIN closure_room cr ON cr.closure_id = c.id
    WHERE cr.room_id = ${rooms} AND c.lifted_at IS NULL AND c.starts_at < ${until} AND c.ends_at > ${from}
    ORDER BY starts_at, booking_id, closure_id`)
  return rows.map((row) => ({
    roomId: row.room_id,
    kind: row.kind,
    bookingId: row.booking_id,
    closureId: row.closure_id,
    reference: row.reference,
    title: row.title,
    status: row.status,
    startsAt: new Date(row.starts_at),
    endsAt: new Date(row.ends_at),
  }))
}
