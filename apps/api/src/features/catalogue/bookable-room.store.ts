import { sql } from 'drizzle-orm'
import type { BuildingKind, EquipmentCode, ErpType, PendingMode, RoomStatus, RoomType } from '@salles-ouvertes/contract'
import type { Tx } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { defaultSettings, type TenantSettings } from '../tenants/index.ts'

/** A room with all that a booking, an agreement or a price needs to know about its building. Published or withdrawn. */
export type BookableRoom = {
  id: string
  tenantId: string
  establishmentId: string
  name: string
  type: RoomType
  /** Seated. */
  capacity: number
  standingCapacity: number | null
  sportCapacity: number | null
  status: RoomStatus
  houseRules: string
  equipment: { code: EquipmentCode; quantity: number }[]
  areaM2: number | null
  /** IANA zone of the site. */
  timeZone: string
  turnaroundMinutes: number
  minNoticeHours: number
  horizonDays: number
  minMinutes: number
  maxMinutes: number
  gridMinutes: number
  pendingMode: PendingMode
  /** Indivisible spaces that a booking of the room takes, ascending. */
  spaceNos: number[]
  /** ERP types of the buildings that it stands in, where they are written down. */
  erpTypes: ErpType[]
  demonstrationData: boolean
  establishment: {
    id: string
    name: string
    kind: BuildingKind
    code: string
    uai: string | null
    phone: string | null
    email: string | null
    ownerEntityId: string
    managerEntityId: string
    payeeEntityId: string
    schoolZone: string
    holidayTerritory: string
  }
  site: { name: string; address: string; postalCode: string; city: string; inseeCode: string }
  tenant: {
    id: string
    name: string
    kind: 'departement' | 'commune'
    officialCode: string
    settings: TenantSettings
  }
}

/**
 * Rooms by identifier, in no particular order; unknown ones, and drafts of other tenants, are left out.
 * One query whatever their number.
 */
export async function listBookableRooms(tx: Tx, roomIds: readonly string[]): Promise<BookableRoom[]> {
  if (roomIds.length === 0) return []
  const { rows } = await tx.execute<{ room: BookableRoom }>(sql`
    SELECT jsonb_build_object(
      'id', r.id, 'tenantId', r.tenant_id, 'establishmentId', r.establishment_id, 'name', r.name, 'type', r.type,
      'capacity', r.capacity, 'standingCapacity', r.standing_capacity, 'sportCapacity', r.sport_capacity, 'status', r.status, 'houseRules', r.house_rules, 'equipment', r.equipment,
      'areaM2', r.area_m2, 'timeZone', s.time_zone, 'turnaroundMinutes', r.turnaround_minutes,
      'minNoticeHours', r.min_notice_hours, 'horizonDays', r.horizon_days, 'minMinutes', r.min_minutes,
      'maxMinutes', r.max_minutes, 'gridMinutes', r.grid_minutes, 'pendingMode', r.pending_mode,
      'demonstrationData', r.demonstration_data,
      'erpTypes', coalesce((SELECT jsonb_agg(DISTINCT bu.erp_type) FROM room_space rs JOIN space sp ON sp.space_no = rs.space_no
        JOIN building bu ON bu.id = sp.building_id WHERE rs.room_id = r.id AND bu.erp_type IS NOT NULL), '[]'),
      'spaceNos', coalesce((SELECT jsonb_agg(rs.space_no ORDER BY rs.space_no) FROM room_space rs WHERE rs.room_id = r.id), '[]'),
      'establishment', jsonb_build_object(
        'id', e.id, 'name', e.name, 'kind', e.kind, 'code', e.code, 'uai', e.uai, 'phone', e.phone, 'email', e.email,
        'ownerEntityId', e.owner_entity_id, 'managerEntityId', e.manager_entity_id, 'payeeEntityId', e.payee_entity_id,
        'schoolZone', e.school_zone, 'holidayTerritory', e.holiday_territory),
      'site', jsonb_build_object(
        'name', s.name, 'address', s.address, 'postalCode', s.postal_code, 'city', s.city, 'inseeCode', s.insee_code),
      'tenant', jsonb_build_object(
        'id', t.id, 'name', t.name, 'kind', t.kind, 'officialCode', t.official_code, 'settings', t.settings)
    ) AS room
    FROM room r
    JOIN establishment e ON e.id = r.establishment_id
    JOIN site s ON s.id = r.site_id
    JOIN tenant t ON t.id = r.tenant_id
    WHERE r.id = ANY (${sql.param([...roomIds])}::uuid[])`)
  return rows.map(({ room }) => ({ ...room, tenant: { ...room.tenant, settings: completeSettings(room.tenant) } }))
}

const completeSettings = ({ kind, settings }: BookableRoom['tenant']): TenantSettings => ({
  ...defaultSettings(kind, settings.contactEmail),
  ...settings,
})

/** The room one may ask for. @throws catalogue.room-not-found also for the draft of another tenant. */
export async function getBookableRoom(tx: Tx, roomId: string): Promise<BookableRoom> {
  const [room] = await listBookableRooms(tx, [roomId])
  return room ?? fail('catalogue.room-not-found')
}
