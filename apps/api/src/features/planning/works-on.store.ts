import { sql } from 'drizzle-orm'
import type { Tx } from '../../platform/database.ts'
import type { TimeZone } from '../../platform/time.ts'

/** A session of a signed agreement that stands in the way of a closure. */
export interface TouchedSession {
  agreementId: string
  agreementNumber: string
  bookingId: string
  bookingReference: string
  organisationId: string
  organisationName: string
  headcount: number
  occurrenceId: string
  roomId: string
  roomName: string
  startsAt: Date
  endsAt: Date
  /** Civil day, where the room is. */
  day: string
}
/** A closure for works, all its dates together. Civil days, both included. */
export interface WorksOn {
  tenantId: string
  establishmentId: string
  reason: string
  zone: TimeZone
  firstDay: string
  lastDay: string
  roomNames: string[]
  /** By agreement, then by start; those that have begun are nobody's business any more. */
  sessions: TouchedSession[]
}

/**
 * A closure neither lifted nor over, with the sessions to come of signed agreements that it claims: the open cases of
 * the inbox, and nothing else. Null when it is none. Who may read it is for the caller to judge.
 */
export async function worksOn(tx: Tx, closureId: string): Promise<WorksOn | null> {
  const { rows } = await tx.execute<Omit<WorksOn, 'sessions'>>(sql`
    SELECT c.tenant_id AS "tenantId", c.establishment_id AS "establishmentId", min(c.reason) AS reason, ${zoneOf} AS zone,
      min((c.starts_at AT TIME ZONE ${zoneOf})::date)::text AS "firstDay",
      max(((c.ends_at - interval '1 millisecond') AT TIME ZONE ${zoneOf})::date)::text AS "lastDay",
      (SELECT array_agg(DISTINCT r.name ORDER BY r.name) FROM closure_room cr JOIN room r ON r.id = cr.room_id
       WHERE cr.closure_id = ${closureId}::uuid) AS "roomNames"
    FROM closure c JOIN establishment e ON e.id = c.establishment_id JOIN tenant t ON t.id = e.tenant_id
    WHERE ${ofTheSame(closureId)} AND c.kind = 'closure' AND c.lifted_at IS NULL AND c.ends_at > clock.now()
    GROUP BY c.tenant_id, c.establishment_id, e.id, t.time_zone`)
  const [works] = rows
  return works ? { ...works, sessions: await touchedBy(tx, closureId) } : null
}

async function touchedBy(tx: Tx, closureId: string): Promise<TouchedSession[]> {
  const { rows } = await tx.execute<
    Omit<TouchedSession, 'startsAt' | 'endsAt'> & { startsAt: string; endsAt: string }
  >(sql`
    SELECT DISTINCT a.id AS "agreementId", a.number AS "agreementNumber", b.id AS "bookingId",
      b.reference AS "bookingReference", g.id AS "organisationId", g.name AS "organisationName", b.headcount,
      o.id AS "occurrenceId", r.id AS "roomId", r.name AS "roomName", o.starts_at AS "startsAt", o.ends_at AS "endsAt",
      o.local_date::text AS day
    FROM conflict k
    JOIN closure c ON c.id = k.closure_id AND c.lifted_at IS NULL
    JOIN occurrence o ON o.id = k.occurrence_id AND o.status = 'accepted' AND o.starts_at > clock.now()
    JOIN booking b ON b.id = o.booking_id AND b.status = 'confirmed'
    JOIN agreement a ON a.booking_id = b.id AND a.rank = 0 AND a.status IN ('signed', 'amended')
    JOIN organisation g ON g.id = b.organisation_id
    JOIN room r ON r.id = o.room_id
    WHERE ${ofTheSame(closureId)} AND k.resolved_at IS NULL AND k.dismissed_at IS NULL
    ORDER BY "organisationName", "agreementNumber", "startsAt", "occurrenceId"`)
  return rows.map((row) => ({ ...row, startsAt: new Date(row.startsAt), endsAt: new Date(row.endsAt) }))
}

/** Every date of the series that holds this one. */
const ofTheSame = (closureId: string) => sql`coalesce(c.series_id, c.id) =
  (SELECT coalesce(d.series_id, d.id) FROM closure d WHERE d.id = ${closureId}::uuid)`

const zoneOf = sql`coalesce((SELECT min(s.time_zone) FROM site_establishment se JOIN site s ON s.id = se.site_id
  WHERE se.establishment_id = c.establishment_id), t.time_zone)`
