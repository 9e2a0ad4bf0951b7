import { sql } from 'drizzle-orm'
import type { AccessKind, WayChange } from '@salles-ouvertes/contract'
import type { Tx } from '../../platform/database.ts'
import type { EntryOutcome } from './rules/reliability.ts'

/** What happened at a door, with the site and the way in that was given first. */
export type PlacedOutcome = EntryOutcome & {
  siteId: string
  siteName: string
  roomName: string
  firstKind: AccessKind
  /** Reference of the lock that was given first; null where there was none, or where its way in was removed since. */
  deviceReference: string | null
}

/**
 * Sessions of an establishment that are over, by the civil days on which they began, both included, whose group had a
 * right to enter: a suspended one had none.
 */
export async function outcomesOf(
  tx: Tx,
  { establishmentId, from, until }: { establishmentId: string; from: string; until: string },
): Promise<PlacedOutcome[]> {
  const { rows } = await tx.execute<PlacedOutcome & { changes: WayChange[] }>(sql`
    SELECT s.id AS "siteId", s.name AS "siteName", r.name AS "roomName", o.presence,
      first.kind AS "firstKind", CASE WHEN first.kind = 'keypad' THEN w.device_reference END AS "deviceReference",
      y.entered_at IS NOT NULL AS "saidEntered", standing.kind AS "lastKind", standing.status = 'failed' AS "isLastFailed",
      EXISTS (SELECT FROM problem_report p WHERE p.occurrence_id = o.id AND p.kind = 'door') AS "saidNotOpening",
      coalesce(k.colours[cardinality(k.colours)] = 'red', false) AS "wasRed",
      ARRAY(SELECT g.replaced_for FROM access_grant g WHERE g.occurrence_id = o.id AND g.starts_at = o.starts_at
        AND g.replaced_for IS NOT NULL ORDER BY g.created_at) AS changes,
      m.minutes AS "minutesToMend"
    FROM occurrence o
    JOIN booking b ON b.id = o.booking_id
    JOIN room r ON r.id = o.room_id
    JOIN site s ON s.id = r.site_id
    JOIN access_grant first ON first.occurrence_id = o.id AND first.starts_at = o.starts_at AND first.replaces IS NULL
    JOIN access_grant standing ON standing.occurrence_id = o.id AND standing.starts_at = o.starts_at
      AND standing.status NOT IN ('revoking', 'revoked')
    LEFT JOIN way_in w ON w.id = first.way_id
    LEFT JOIN stay y ON y.occurrence_id = o.id
    LEFT JOIN LATERAL (
      SELECT array_agg(c.colour ORDER BY c.checked_at, c.id) AS colours FROM readiness_check c
      WHERE c.occurrence_id = o.id AND c.starts_at = o.starts_at) k ON true
    LEFT JOIN LATERAL (
      SELECT (extract(epoch FROM min(c.checked_at) - red.at) / 60)::double precision AS minutes
      FROM readiness_check c, (SELECT min(checked_at) AS at FROM readiness_check
        WHERE occurrence_id = o.id AND starts_at = o.starts_at AND found_colour = 'red') red
      WHERE c.occurrence_id = o.id AND c.starts_at = o.starts_at AND c.checked_at >= red.at AND c.colour <> 'red'
      GROUP BY red.at) m ON true
    WHERE b.establishment_id = ${establishmentId}::uuid AND b.status IN ('confirmed', 'ended')
      AND o.status IN ('accepted', 'done', 'no-show') AND o.ends_at <= clock.now()
      AND o.local_date BETWEEN ${from} AND ${until}
    ORDER BY s.name, r.name, o.starts_at`)
  return rows
}
