import { sql } from 'drizzle-orm'
import type { Timetable } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../platform/actor.ts'
import { inReadOnly } from '../../platform/database.ts'
import { formatIso } from '../../platform/time.ts'
import { getPlannedEstablishment } from './plan-closure.ts'

type Row = {
  id: string
  name: string
  kind: Timetable['kind']
  host: string | null
  room_name: string | null
  last_success_at: string | null
  last_tried_at: string | null
  last_error: string | null
  next_read_at: string | null
  dates: number
}

/**
 * Timetables of an establishment, by name, each with how its last reading went.
 * @throws catalogue.establishment-not-found, availability.not-allowed
 */
export function listTimetables(
  deps: Pick<Deps, 'db'>,
  actor: Actor,
  input: { establishmentId: string },
): Promise<{ timeZone: string; items: Timetable[] }> {
  return inReadOnly(deps, actor, async (tx) => {
    const { timeZone } = await getPlannedEstablishment(tx, actor, input.establishmentId)
    const { rows } = await tx.execute<Row>(sql`
      SELECT t.id, t.name, t.kind, t.host, t.last_success_at, t.last_tried_at, t.last_error, t.next_read_at,
        r.name AS room_name,
        (SELECT count(*)::int FROM closure_series s JOIN closure c ON c.series_id = s.id
         WHERE s.timetable_id = t.id AND c.lifted_at IS NULL AND c.ends_at > clock.now()) AS dates
      FROM timetable t LEFT JOIN room r ON r.id = t.room_id
      WHERE t.establishment_id = ${input.establishmentId} AND t.removed_at IS NULL ORDER BY t.name, t.id`)
    const iso = (instant: string | null) => (instant === null ? null : formatIso(timeZone, new Date(instant)))
    return {
      timeZone,
      items: rows.map((row) => ({
        id: row.id,
        name: row.name,
        kind: row.kind,
        host: row.host,
        roomName: row.room_name,
        lastSuccessAt: iso(row.last_success_at),
        lastTriedAt: iso(row.last_tried_at),
        lastError: row.last_error,
        nextReadAt: iso(row.next_read_at),
        dates: row.dates,
      })),
    }
  })
}
