import { sql } from 'drizzle-orm'
import type { OccupancyKind } from '@salles-ouvertes/contract'
import type { Tx } from '../../platform/database.ts'
import type { Slot } from '../../platform/time.ts'
import type { NewOccupancy } from './occupancy.store.ts'

/** A booked or held use of one room, whatever the number of its spaces. */
export type RoomUse = Slot & {
  kind: 'hold' | 'booking'
  expiresAt: Date | null
  occurrenceId?: string
  proposalId?: string
}
/** What a change of composition meets; a draft has no reference yet. ISO instants, UTC. */
export type StandingUse = {
  kind: OccupancyKind
  reference: string | null
  roomName: string | null
  reason: string | null
  startsAt: string
  endsAt: string
}

/** More than anybody reads. */
const standingShown = 50

/** Living uses of the room that are not over. The spaces are locked. */
export async function usesToCome(tx: Tx, roomId: string): Promise<RoomUse[]> {
  const { rows } = await tx.execute<{
    kind: RoomUse['kind']
    expires_at: string | null
    occurrence_id: string | null
    proposal_id: string | null
    blocked_from: string
    blocked_until: string
  }>(sql`
    SELECT DISTINCT o.kind, o.expires_at, o.occurrence_id, o.proposal_id, o.blocked_from, o.blocked_until
    FROM occupancy o
    LEFT JOIN occurrence c ON c.id = o.occurrence_id
    LEFT JOIN counter_proposal p ON p.id = o.proposal_id
    LEFT JOIN booking b ON b.id = p.booking_id
    WHERE coalesce(c.room_id, b.room_id) = ${roomId} AND o.live AND o.blocked_until > clock.now()
    ORDER BY o.blocked_from`)
  return rows.map((row) => ({
    kind: row.kind,
    expiresAt: row.expires_at === null ? null : new Date(row.expires_at),
    ...(row.occurrence_id ? { occurrenceId: row.occurrence_id } : {}),
    ...(row.proposal_id ? { proposalId: row.proposal_id } : {}),
    startsAt: new Date(row.blocked_from),
    endsAt: new Date(row.blocked_until),
  }))
}

/** What stands where these rows could not be written, other than the room itself. */
export async function standingOn(tx: Tx, roomId: string, missed: readonly NewOccupancy[]): Promise<StandingUse[]> {
  const column = <T>(read: (row: NewOccupancy) => T) => sql.param(missed.map(read))
  const { rows } = await tx.execute<StandingUse>(sql`
    SELECT DISTINCT o.kind, b.reference, r.name AS "roomName", cl.reason,
      ${utc(sql`coalesce(c.starts_at, p.starts_at, cl.starts_at, o.blocked_from)`)} AS "startsAt",
      ${utc(sql`coalesce(c.ends_at, p.ends_at, cl.ends_at, o.blocked_until)`)} AS "endsAt"
    FROM unnest(${column((row) => row.spaceNo)}::int[], ${column((row) => row.startsAt.toISOString())}::timestamptz[],
      ${column((row) => row.endsAt.toISOString())}::timestamptz[]) AS w (space_no, starts_at, ends_at)
    JOIN occupancy o ON o.space_no = w.space_no AND o.live
      AND o.blocked_from < w.ends_at AND o.blocked_until > w.starts_at
    LEFT JOIN closure cl ON cl.id = o.closure_id
    LEFT JOIN occurrence c ON c.id = o.occurrence_id
    LEFT JOIN counter_proposal p ON p.id = o.proposal_id
    LEFT JOIN amendment a ON a.id = o.amendment_id
    LEFT JOIN booking b ON b.id = coalesce(c.booking_id, p.booking_id, a.booking_id)
    LEFT JOIN room r ON r.id = coalesce(c.room_id, b.room_id)
    WHERE r.id IS DISTINCT FROM ${roomId}
    ORDER BY 5, 6 LIMIT ${standingShown}`)
  if (rows.length === 0) throw new Error('an occupancy was not written although nothing stands in its way')
  return rows
}

const utc = (instant: ReturnType<typeof sql>) =>
  sql`to_char(${instant} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`
