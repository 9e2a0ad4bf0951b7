import { sql } from 'drizzle-orm'
import type { OrganisationKind, Purpose } from '@salles-ouvertes/contract'
import type { Tx } from '../../platform/database.ts'

export type RivalRow = {
  reference: string
  organisation: { id: string; name: string; kind: OrganisationKind }
  roomName: string
  headcount: number | null
  purpose: Purpose | null
  activity: string
  totalCents: number | null
  submittedAt: string
  startsAt: string
  sharedSessions: number
}

/** Most requests compared at once; beyond, nobody compares them on one screen. */
const mostRivals = 20

/**
 * Requests that still wait for an answer and want, even in part, a space that this one wants at the same time, turnaround
 * of both rooms included; the oldest first.
 */
export async function rivalsOf(tx: Tx, booking: { id: string; tenantId: string }): Promise<RivalRow[]> {
  const { rows } = await tx.execute<RivalRow>(sql`
    SELECT b.reference, jsonb_build_object('id', g.id, 'name', g.name, 'kind', g.kind) AS organisation,
      room.name AS "roomName", b.headcount, b.purpose, b.activity, b.total_cents AS "totalCents",
      b.submitted_at AS "submittedAt", min(theirs.starts_at) AS "startsAt",
      count(DISTINCT theirs.id)::int AS "sharedSessions"
    FROM occurrence ours
    JOIN room our_room ON our_room.id = ours.room_id
    JOIN room_space our_space ON our_space.room_id = ours.room_id
    JOIN room_space their_space ON their_space.space_no = our_space.space_no
    JOIN room their_room ON their_room.id = their_space.room_id
    JOIN occurrence theirs ON theirs.room_id = their_space.room_id AND theirs.booking_id <> ours.booking_id
      AND theirs.status IN ('requested', 'held')
      AND theirs.starts_at < ours.ends_at + make_interval(mins => our_room.turnaround_minutes)
      AND theirs.ends_at + make_interval(mins => their_room.turnaround_minutes) > ours.starts_at
    JOIN booking b ON b.id = theirs.booking_id AND b.status IN ('submitted', 'to-complete', 'counter-proposed')
    JOIN organisation g ON g.id = b.organisation_id
    JOIN room ON room.id = b.room_id
    WHERE ours.booking_id = ${booking.id}::uuid AND ours.tenant_id = ${booking.tenantId}::uuid
      AND theirs.tenant_id = ours.tenant_id AND ours.status IN ('requested', 'held')
    GROUP BY b.id, g.id, room.name
    ORDER BY b.submitted_at, b.id
    LIMIT ${mostRivals}`)
  return rows
}

/** What has just taken places for good: the dates of a booking, or closures. */
export type Taker = { tenantId: string } & ({ bookingId: string } | { closureIds: readonly string[] })

/** Dates to come of requests that wait without a place, where the taker stands now: by request, in a fixed order. */
export async function waitingWhere(tx: Tx, taker: Taker): Promise<{ bookingId: string; dateIds: string[] }[]> {
  const source =
    'bookingId' in taker
      ? sql`o.occurrence_id IN (SELECT id FROM occurrence WHERE booking_id = ${taker.bookingId}::uuid)`
      : sql`o.closure_id = ANY (${sql.param([...taker.closureIds])}::uuid[])`
  const { rows } = await tx.execute<{ bookingId: string; dateIds: string[] }>(sql`
    SELECT b.id AS "bookingId", array_agg(DISTINCT theirs.id::text) AS "dateIds"
    FROM occupancy o
    JOIN room_space rs ON rs.space_no = o.space_no
    JOIN room r ON r.id = rs.room_id
    JOIN occurrence theirs ON theirs.room_id = r.id AND theirs.status = 'requested' AND theirs.starts_at > clock.now()
      AND theirs.starts_at < o.blocked_until
      AND theirs.ends_at + make_interval(mins => r.turnaround_minutes) > o.blocked_from
    JOIN booking b ON b.id = theirs.booking_id AND b.status IN ('submitted', 'to-complete')
    WHERE o.tenant_id = ${taker.tenantId}::uuid AND o.live AND o.kind <> 'hold' AND ${source}
    GROUP BY b.id
    ORDER BY b.id`)
  return rows
}
