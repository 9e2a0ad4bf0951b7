import { sql, type SQL } from 'drizzle-orm'
import type { BookingStatus, ConflictCase } from '@salles-ouvertes/contract'
import type { Tx } from '../../platform/database.ts'
import { formatIso } from '../../platform/time.ts'
import type { EstablishmentPlace } from './establishment-place.ts'

type ConflictRow = {
  id: string
  created_at: string
  closure_id: string
  kind: ConflictCase['closure']['kind']
  reason: string
  label: string | null
  source_name: string | null
  closure_starts_at: string
  closure_ends_at: string
  booking_id: string | null
  reference: string | null
  organisation_name: string
  room_name: string
  status: BookingStatus
  hit_closure_id: string | null
  hit_reason: string
  starts_at: string
  ends_at: string
}
const granted: readonly BookingStatus[] = ['approved', 'confirmed']

/** Open cases of an establishment, by date of what is hit. What is over, or only a draft, is nobody's case. */
const openCases = (establishmentId: string): SQL => sql`
  conflict k JOIN closure c ON c.id = k.closure_id
  LEFT JOIN occurrence oc ON oc.id = k.occurrence_id
  LEFT JOIN booking b ON b.id = oc.booking_id
  LEFT JOIN closure hc ON hc.id = k.hit_closure_id
  WHERE c.establishment_id = ${establishmentId} AND k.resolved_at IS NULL AND k.dismissed_at IS NULL
    AND coalesce(oc.ends_at, hc.ends_at) > clock.now() AND (b.id IS NULL OR b.status <> 'draft')`

/** How many cases wait for a decision. */
export async function countOpenConflicts(tx: Tx, establishmentId: string): Promise<number> {
  const { rows } = await tx.execute<{ n: number }>(sql`SELECT count(*)::int AS n FROM ${openCases(establishmentId)}`)
  return rows[0]?.n ?? 0
}

/** The cases themselves, at most 500; or one of them, while it is open. */
export async function conflictsOf(tx: Tx, place: EstablishmentPlace, conflictId?: string): Promise<ConflictCase[]> {
  const isWanted = conflictId ? sql`AND k.id = ${conflictId}` : sql``
  const { rows } = await tx.execute<ConflictRow>(sql`
    SELECT o.*, s.label, t.name AS source_name, g.name AS organisation_name,
      coalesce(r.name, (SELECT string_agg(hr.name, ', ' ORDER BY hr.name) FROM closure_room cr
        JOIN room hr ON hr.id = cr.room_id WHERE cr.closure_id = o.hit_closure_id)) AS room_name
    FROM (
      SELECT k.id, k.created_at, k.hit_closure_id, c.id AS closure_id, c.kind, c.reason, c.series_id,
        c.starts_at AS closure_starts_at, c.ends_at AS closure_ends_at, hc.reason AS hit_reason,
        b.id AS booking_id, b.reference, b.status, b.organisation_id, oc.room_id,
        coalesce(oc.starts_at, hc.starts_at) AS starts_at, coalesce(oc.ends_at, hc.ends_at) AS ends_at
      FROM ${openCases(place.id)} ${isWanted}
    ) AS o
    LEFT JOIN closure_series s ON s.id = o.series_id
    LEFT JOIN timetable t ON t.id = s.timetable_id
    LEFT JOIN organisation g ON g.id = o.organisation_id
    LEFT JOIN room r ON r.id = o.room_id
    ORDER BY o.starts_at, o.id LIMIT 500`)
  return rows.map((row) => present(place, row))
}

function present({ timeZone, showsLabels }: EstablishmentPlace, row: ConflictRow): ConflictCase {
  const iso = (instant: string) => formatIso(timeZone, new Date(instant))
  const { reference, status, reason } = row
  const hit = { roomName: row.room_name, startsAt: iso(row.starts_at), endsAt: iso(row.ends_at) }
  return {
    id: row.id,
    closure: {
      id: row.closure_id,
      ...{ kind: row.kind, reason, sourceName: row.source_name },
      label: showsLabels ? row.label : null,
      startsAt: iso(row.closure_starts_at),
      endsAt: iso(row.closure_ends_at),
    },
    booking: row.booking_id
      ? { bookingId: row.booking_id, reference, organisationName: row.organisation_name, status, ...hit }
      : null,
    ownUse: row.hit_closure_id ? { closureId: row.hit_closure_id, reason: row.hit_reason, ...hit } : null,
    isGranted: granted.includes(status),
    createdAt: iso(row.created_at),
  }
}
