import { sql, type SQL } from 'drizzle-orm'
import type { z } from 'zod'
import type { BookingStatus, hitBooking } from '@salles-ouvertes/contract'
import type { Tx } from '../../platform/database.ts'
import { formatIso, type Slot, type TimeZone } from '../../platform/time.ts'

export type HitBooking = z.infer<typeof hitBooking>

/** Bookings that stand on the spaces during one of the periods. */
export async function bookingsInTheWay(
  tx: Tx,
  zone: TimeZone,
  places: readonly (Slot & { spaceNos: readonly number[] })[],
): Promise<HitBooking[]> {
  const wanted = places.flatMap(({ spaceNos, ...slot }) => spaceNos.map((spaceNo) => ({ ...slot, spaceNo })))
  const column = <T>(read: (place: (typeof wanted)[number]) => T) => sql.param(wanted.map(read))
  const rows = sql`SELECT DISTINCT NULL::uuid, w.space_no, w.starts_at, w.ends_at
    FROM unnest(${column((w) => w.spaceNo)}::int[], ${column((w) => w.startsAt.toISOString())}::timestamptz[],
      ${column((w) => w.endsAt.toISOString())}::timestamptz[]) AS w (space_no, starts_at, ends_at)`
  return (await hitsOf(tx, zone, rows)).map(({ hit }) => hit)
}

/**
 * `wanted` selects closure, space, start, end. A draft in the way is nobody's business but its author's, and ends
 * within a quarter of an hour.
 */
export async function hitsOf(
  tx: Tx,
  zone: TimeZone,
  wanted: SQL,
): Promise<{ closureId: string | null; hit: HitBooking }[]> {
  const { rows } = await tx.execute<{
    closure_id: string | null
    booking_id: string
    reference: string | null
    organisation_name: string
    room_name: string
    status: BookingStatus
    starts_at: string
    ends_at: string
  }>(sql`
    SELECT DISTINCT w.closure_id, b.id AS booking_id, b.reference, g.name AS organisation_name, r.name AS room_name,
      b.status, coalesce(oc.starts_at, cp.starts_at, o.blocked_from) AS starts_at,
      coalesce(oc.ends_at, cp.ends_at, o.blocked_until) AS ends_at
    FROM (${wanted}) AS w (closure_id, space_no, starts_at, ends_at)
    JOIN occupancy o ON o.space_no = w.space_no AND o.live AND o.kind IN ('hold', 'booking')
      AND o.blocked_from < w.ends_at AND o.blocked_until > w.starts_at
    LEFT JOIN occurrence oc ON oc.id = o.occurrence_id
    LEFT JOIN counter_proposal cp ON cp.id = o.proposal_id
    LEFT JOIN amendment am ON am.id = o.amendment_id
    JOIN booking b ON b.id = coalesce(oc.booking_id, cp.booking_id, am.booking_id) AND b.status <> 'draft'
    JOIN room r ON r.id = coalesce(oc.room_id, b.room_id)
    JOIN organisation g ON g.id = b.organisation_id
    WHERE o.expires_at IS NULL OR o.expires_at > clock.now()
    ORDER BY starts_at, booking_id`)
  return rows.map((row) => ({
    closureId: row.closure_id,
    hit: {
      bookingId: row.booking_id,
      reference: row.reference,
      organisationName: row.organisation_name,
      roomName: row.room_name,
      status: row.status,
      startsAt: formatIso(zone, new Date(row.starts_at)),
      endsAt: formatIso(zone, new Date(row.ends_at)),
    },
  }))
}
