import { sql } from 'drizzle-orm'
import type { z } from 'zod'
import type { closure } from '@salles-ouvertes/contract'
import type { Tx } from '../../platform/database.ts'
import { formatIso } from '../../platform/time.ts'
import type { EstablishmentPlace } from './establishment-place.ts'
import { hitsOf } from './hit-bookings.store.ts'

export type ClosureDto = z.infer<typeof closure>
type ClosureRow = {
  id: string
  series_id: string | null
  kind: ClosureDto['kind']
  reason: string
  label: string | null
  is_repeated: boolean
  starts_at: string
  ends_at: string
  rooms: ClosureDto['rooms']
}

/**
 * Closures of an establishment entered by hand, neither lifted nor over, by start, the dates of a series together; or the
 * one that holds a date. Those of timetables are counted beside their timetable.
 */
export async function closuresOf(
  tx: Tx,
  place: EstablishmentPlace,
  which: 'all' | { dateId: string },
): Promise<ClosureDto[]> {
  const isWanted =
    which === 'all'
      ? sql`true`
      : sql`coalesce(c.series_id, c.id) =
    (SELECT coalesce(d.series_id, d.id) FROM closure d WHERE d.id = ${which.dateId})`
  const condition = sql`c.establishment_id = ${place.id} AND c.lifted_at IS NULL AND c.ends_at > clock.now()
    AND (s.id IS NULL OR s.timetable_id IS NULL) AND ${isWanted}`
  const { rows } = await tx.execute<ClosureRow>(sql`
    SELECT c.id, c.series_id, c.kind, c.reason, s.label, s.rhythm IS NOT NULL AS is_repeated, c.starts_at, c.ends_at,
      (SELECT jsonb_agg(jsonb_build_object('id', r.id, 'name', r.name) ORDER BY r.name, r.id)
       FROM closure_room cr JOIN room r ON r.id = cr.room_id WHERE cr.closure_id = c.id) AS rooms
    FROM closure c LEFT JOIN closure_series s ON s.id = c.series_id WHERE ${condition} ORDER BY c.starts_at, c.id`)
  const hits = await hitsOf(
    tx,
    place.timeZone,
    sql`SELECT c.id, rs.space_no, c.starts_at, c.ends_at FROM closure c
        LEFT JOIN closure_series s ON s.id = c.series_id
        JOIN closure_room cr ON cr.closure_id = c.id JOIN room_space rs ON rs.room_id = cr.room_id WHERE ${condition}`,
  )
  const series = [...new Set(rows.map(({ series_id, id }) => series_id ?? id))]
  return series.map((key) => {
    const dates = rows.filter(({ series_id, id }) => (series_id ?? id) === key)
    const ids = dates.map(({ id }) => id)
    const conflicts = hits.filter(({ closureId }) => closureId !== null && ids.includes(closureId))
    return present(
      place,
      dates,
      conflicts.map(({ hit }) => hit),
    )
  })
}

function present(
  { timeZone, showsLabels }: EstablishmentPlace,
  rows: readonly ClosureRow[],
  conflicts: ClosureDto['conflicts'],
): ClosureDto {
  const [first] = rows
  if (!first) throw new Error('a closure without a date')
  const { id, kind, reason, label, rooms } = first
  const dates = rows.map((row) => ({
    id: row.id,
    startsAt: formatIso(timeZone, new Date(row.starts_at)),
    endsAt: formatIso(timeZone, new Date(row.ends_at)),
  }))
  const { startsAt, endsAt } = dates[0] ?? { startsAt: '', endsAt: '' }
  const words = { kind, reason, label: showsLabels ? label : null, isRepeated: first.is_repeated }
  return { id, ...words, rooms, startsAt, endsAt, dates, conflicts }
}
