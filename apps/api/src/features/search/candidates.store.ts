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

type CandidateRow = Omit<Candidate, 'establishment' | 'site'> &
  Omit<Candidate['establishment'], 'id' | 'name'> &
  Candidate['site'] & { establishmentName: string }

/** Published rooms of the area, the nearest first. */
export async function candidatesIn(tx: Tx, area: Area): Promise<Candidate[]> {
  // Plain columns: a search reads hundreds of rooms, and building JSON took four fifths of its time in the database.
  const { rows } = await tx.execute<CandidateRow>(sql`
    SELECT r.id, r.tenant_id AS "tenantId", r.establishment_id AS "establishmentId", r.name, r.type, r.capacity,
      r.area_m2 AS "areaM2", r.wheelchair_access AS "wheelchairAccess", r.equipment,
      r.turnaround_minutes AS "turnaroundMinutes", r.grid_minutes AS "gridMinutes",
      r.min_notice_hours AS "minNoticeHours", r.horizon_days AS "horizonDays",
      r.demonstration_data AS "demonstrationData", s.time_zone AS "timeZone",
      ARRAY (SELECT rs.space_no FROM room_space rs WHERE rs.room_id = r.id ORDER BY rs.space_no) AS "spaceNos",
      e.name AS "establishmentName", e.kind, e.school_zone AS "schoolZone", e.holiday_territory AS "holidayTerritory",
      e.payee_entity_id AS "payeeEntityId", s.address, s.city, s.insee_code AS "inseeCode", s.latitude, s.longitude,
      round(found.km::numeric, 2)::float8 AS "distanceKm"
    FROM room r
    JOIN establishment e ON e.id = r.establishment_id
    JOIN site s ON s.id = r.site_id
    CROSS JOIN LATERAL (SELECT ${distanceTo(area)} AS km) AS found
    WHERE r.status = 'published' AND ${isIn(area)}
    ORDER BY found.km NULLS LAST, r.id LIMIT ${maxCandidates}`)
  return rows.map(candidateOf)
}

/** Written out, not spread: spreading the rest of a row took a tenth of a search. */
const candidateOf = (row: CandidateRow): Candidate => ({
  id: row.id,
  tenantId: row.tenantId,
  establishmentId: row.establishmentId,
  name: row.name,
  type: row.type,
  capacity: row.capacity,
  areaM2: row.areaM2,
  wheelchairAccess: row.wheelchairAccess,
  equipment: row.equipment,
  turnaroundMinutes: row.turnaroundMinutes,
  gridMinutes: row.gridMinutes,
  minNoticeHours: row.minNoticeHours,
  horizonDays: row.horizonDays,
  demonstrationData: row.demonstrationData,
  timeZone: row.timeZone,
  spaceNos: row.spaceNos,
  establishment: {
    id: row.establishmentId,
    name: row.establishmentName,
    kind: row.kind,
    schoolZone: row.schoolZone,
    holidayTerritory: row.holidayTerritory,
    payeeEntityId: row.payeeEntityId,
  },
  site: {
    address: row.address,
    city: row.city,
    inseeCode: row.inseeCode,
    latitude: row.latitude,
    longitude: row.longitude,
  },
  distanceKm: row.distanceKm,
})

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
