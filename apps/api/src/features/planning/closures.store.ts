import { sql, type SQL } from 'drizzle-orm'
import type { z } from 'zod'
import type { BookingStatus, closure, hitBooking } from '@salles-ouvertes/contract'
import type { Tx } from '../../platform/database.ts'
import { formatIso, type Slot, type TimeZone } from '../../platform/time.ts'

export type HitBooking = z.infer<typeof hitBooking>
export type ClosureDto = z.infer<typeof closure>

/** Bookings that stand on the spaces during the period. */
export async function bookingsInTheWay(
  tx: Tx,
  zone: TimeZone,
  spaceNos: readonly number[],
  period: Slot,
): Promise<HitBooking[]> {
  const wanted = sql`SELECT NULL::uuid, space_no, ${period.startsAt.toISOString()}::timestamptz,
    ${period.endsAt.toISOString()}::timestamptz FROM unnest(${sql.param([...spaceNos])}::int[]) AS s (space_no)`
  return (await hitsOf(tx, zone, wanted)).map(({ hit }) => hit)
}

/** Closures of an establishment that are neither lifted nor over, by start; or one of them, lifted or not. */
export async function closuresOf(
  tx: Tx,
  zone: TimeZone,
  which: { establishmentId: string } | { id: string },
): Promise<ClosureDto[]> {
  const condition =
    'id' in which
      ? sql`c.id = ${which.id}`
      : sql`c.establishment_id = ${which.establishmentId} AND c.lifted_at IS NULL AND c.ends_at > clock.now()`
  const { rows } = await tx.execute<{
    id: string
    kind: ClosureDto['kind']
    reason: string
    starts_at: string
    ends_at: string
    rooms: ClosureDto['rooms']
  }>(sql`
    SELECT c.id, c.kind, c.reason, c.starts_at, c.ends_at,
      (SELECT jsonb_agg(jsonb_build_object('id', r.id, 'name', r.name) ORDER BY r.name, r.id)
       FROM closure_room cr JOIN room r ON r.id = cr.room_id WHERE cr.closure_id = c.id) AS rooms
    FROM closure c WHERE ${condition} ORDER BY c.starts_at, c.id`)
  const hits = await hitsOf(
    tx,
    zone,
    sql`SELECT c.id, rs.space_no, c.starts_at, c.ends_at FROM closure c
        JOIN closure_room cr ON cr.closure_id = c.id JOIN room_space rs ON rs.room_id = cr.room_id WHERE ${condition}`,
  )
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    reason: row.reason,
    rooms: row.rooms,
    startsAt: formatIso(zone, new Date(row.starts_at)),
    endsAt: formatIso(zone, new Date(row.ends_at)),
    conflicts: hits.filter((hit) => hit.closureId === row.id).map(({ hit }) => hit),
  }))
}

/**
 * `wanted` selects closure, space, start, end. A draft in the way is nobody's business but its author's, and ends
 * within a quarter of an hour.
 */
async function hitsOf(tx: Tx, zone: TimeZone, wanted: SQL): Promise<{ closureId: string | null; hit: HitBooking }[]> {
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
      b.status, coalesce(oc.starts_at, cp.starts_at) AS starts_at, coalesce(oc.ends_at, cp.ends_at) AS ends_at
    FROM (${wanted}) AS w (closure_id, space_no, starts_at, ends_at)
    JOIN occupancy o ON o.space_no = w.space_no AND o.live AND o.kind IN ('hold', 'booking')
      AND o.blocked_from < w.ends_at AND o.blocked_until > w.starts_at
    LEFT JOIN occurrence oc ON oc.id = o.occurrence_id
    LEFT JOIN counter_proposal cp ON cp.id = o.proposal_id
    JOIN booking b ON b.id = coalesce(oc.booking_id, cp.booking_id) AND b.status <> 'draft'
    JOIN room r ON r.id = b.room_id
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
