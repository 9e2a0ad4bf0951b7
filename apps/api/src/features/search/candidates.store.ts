import { sql, type SQL } from 'drizzle-orm'
import type { BuildingKind, EquipmentCode, RoomType } from '@salles-ouvertes/contract'
import type { Tx } from '../../platform/database.ts'

/** A published room as search sees it: what filters, prices and opens it, and what its card shows. */
export type Candidate = {
  id: string
  tenantId: string
  establishmentId: string
  name: string
  type: RoomType
  capacity: number
  areaM2: number | null
  wheelchairAccess: boolean
  equipment: { code: EquipmentCode; quantity: number }[]
  turnaroundMinutes: number
  gridMinutes: number
  minNoticeHours: number
  horizonDays: number
  demonstrationData: boolean
  timeZone: string
  spaceNos: number[]
  establishment: {
    id: string
    name: string
    kind: BuildingKind
    schoolZone: string
    holidayTerritory: string
    payeeEntityId: string
  }
  site: {
    address: string
    city: string
    inseeCode: string
    latitude: number | null
    longitude: number | null
  }
  /** Kilometres from the place asked for; null when there is none, or when one of them has no point. */
  distanceKm: number | null
}

/** Where to look: around a point, inside one commune that has no point, everywhere, or in one establishment. */
export type Area =
  | { kind: 'circle'; latitude: number; longitude: number; radiusKm: number }
  | { kind: 'commune'; inseeCode: string }
  | { kind: 'everywhere' }
  | { kind: 'establishment'; establishmentId: string }

/** Beyond it nobody reads: a list that long asks for a place. */
const maxCandidates = 4000
const kmPerDegree = 111.2

/** Published rooms of the area, the nearest first. */
export async function candidatesIn(tx: Tx, area: Area): Promise<Candidate[]> {
  const { rows } = await tx.execute<{ candidate: Candidate }>(sql`
    SELECT jsonb_build_object(
      'id', r.id, 'tenantId', r.tenant_id, 'establishmentId', r.establishment_id, 'name', r.name, 'type', r.type,
      'capacity', r.capacity, 'areaM2', r.area_m2, 'wheelchairAccess', r.wheelchair_access, 'equipment', r.equipment,
      'turnaroundMinutes', r.turnaround_minutes, 'gridMinutes', r.grid_minutes, 'minNoticeHours', r.min_notice_hours,
      'horizonDays', r.horizon_days, 'demonstrationData', r.demonstration_data, 'timeZone', s.time_zone,
      'spaceNos', coalesce((SELECT jsonb_agg(rs.space_no ORDER BY rs.space_no) FROM room_space rs WHERE rs.room_id = r.id), '[]'),
      'establishment', jsonb_build_object('id', e.id, 'name', e.name, 'kind', e.kind, 'schoolZone', e.school_zone,
        'holidayTerritory', e.holiday_territory, 'payeeEntityId', e.payee_entity_id),
      'site', jsonb_build_object('address', s.address, 'city', s.city, 'inseeCode', s.insee_code,
        'latitude', s.latitude, 'longitude', s.longitude),
      'distanceKm', round(found.km::numeric, 2)) AS candidate
    FROM room r
    JOIN establishment e ON e.id = r.establishment_id
    JOIN site s ON s.id = r.site_id
    CROSS JOIN LATERAL (SELECT ${distanceTo(area)} AS km) AS found
    WHERE r.status = 'published' AND ${isIn(area)}
    ORDER BY found.km NULLS LAST, r.id LIMIT ${maxCandidates}`)
  return rows.map((row) => row.candidate)
}

/** Great-circle distance in kilometres. */
const distanceTo = (area: Area): SQL =>
  area.kind === 'circle'
    ? sql`6371 * 2 * asin(sqrt(least(1, power(sin(radians(s.latitude - ${area.latitude}) / 2), 2)
        + cos(radians(${area.latitude})) * cos(radians(s.latitude)) * power(sin(radians(s.longitude - ${area.longitude}) / 2), 2))))`
    : sql`NULL::float8`

function isIn(area: Area): SQL {
  switch (area.kind) {
    case 'circle': {
      const { latitude, longitude, radiusKm } = area
      const high = radiusKm / kmPerDegree
      // The box lets the index on positions work; it widens with latitude and is whole at the poles.
      const wide = high / Math.max(Math.cos((latitude * Math.PI) / 180), 0.01)
      return sql`s.latitude BETWEEN ${latitude - high} AND ${latitude + high}
        AND s.longitude BETWEEN ${longitude - wide} AND ${longitude + wide} AND found.km <= ${radiusKm}`
    }
    case 'commune':
      return sql`s.insee_code = ${area.inseeCode}`
    case 'establishment':
      return sql`r.establishment_id = ${area.establishmentId}`
    case 'everywhere':
      return sql`true`
  }
}
