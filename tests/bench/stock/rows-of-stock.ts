import { defaultSettings } from '../../../apps/api/src/features/tenants/rules/tenant-settings.ts'
import { holidayTerritoryOf, schoolZoneOf } from '../../../apps/api/src/features/catalogue/rules/school-zone.ts'
import { equipmentOf } from './room-kinds.ts'
import type { PlannedEstablishment, PlannedRoom } from './plan-stock.ts'
import type { Seeded } from './seeded.ts'
import { openedAt } from './calendar.ts'
import { hoursOf, staffOf } from './rows-of-people.ts'

export type Row = Record<string, unknown>
/** Rows by table, in the order of their foreign keys. */
export type Tables = Map<string, Row[]>

const zonesOverseas: Record<string, string> = {
  '971': 'America/Guadeloupe',
  '972': 'America/Martinique',
  '973': 'America/Cayenne',
  '974': 'Indian/Reunion',
  '976': 'Indian/Mayotte',
}
const tableOrder = [
  ...['tenant', 'legal_entity', 'tariff', 'tariff_line', 'account', 'site', 'building', 'space', 'establishment'],
  ...['site_establishment', 'opening_rule', 'room', 'room_space', 'room_access', 'way_in', 'role_grant'],
]

/** Every row that the commands of catalogue, tenants, pricing and identity would have written for this stock. */
export function rowsOfStock(random: Seeded, planned: readonly PlannedEstablishment[]): Tables {
  const tables: Tables = new Map(tableOrder.map((name) => [name, []]))
  const tenants = new Map<string, Tenant>()
  let spaces = 0
  const context = { random, tables, nextSpace: () => (spaces += 1) }
  for (const plan of planned) {
    const key = plan.kind === 'college' ? plan.commune.department : plan.commune.insee
    const tenant = tenants.get(key) ?? addTenant(context, key, plan)
    tenants.set(key, tenant)
    addEstablishment(context, tenant, plan)
  }
  return tables
}

type Context = { random: Seeded; tables: Tables; nextSpace: () => number }
type Tenant = { id: string; legalEntityId: string; timeZone: string; kind: 'departement' | 'commune' }

const add = ({ tables }: Context, table: string, row: Row): void => void tables.get(table)?.push(row)

function addTenant(context: Context, code: string, { kind: building, commune }: PlannedEstablishment): Tenant {
  const { random } = context
  const kind = building === 'college' ? 'departement' : 'commune'
  const name = kind === 'commune' ? `Commune de ${commune.name}` : `Département ${code}`
  const timeZone = zonesOverseas[commune.department] ?? 'Europe/Paris'
  const tenant: Tenant = { id: random.id(openedAt, `tenant ${code}`), legalEntityId: '', timeZone, kind }
  tenant.legalEntityId = addLegalEntity(context, tenant, { kind, name, code: `C${code}` }, commune)
  add(context, 'tenant', {
    ...{ id: tenant.id, kind, name, slug: `${kind}-${code.toLowerCase()}`, official_code: code, brand_colour: null },
    ...{ time_zone: timeZone, settings: defaultSettings(kind, `contact@${code}.example`), created_at: openedAt },
  })
  const tariffId = random.id(openedAt, `tariff ${code}`)
  add(context, 'tariff', {
    ...{ id: tariffId, tenant_id: tenant.id, payee_entity_id: null, name: 'Grille de mesure', act: tariffAct },
    ...{ valid_from: '2025-01-01', valid_until: null, created_at: openedAt },
  })
  for (const [index, line] of tariffLines.entries()) {
    const id = random.id(openedAt, `tariff ${code} ${index}`)
    add(context, 'tariff_line', { id, tenant_id: tenant.id, tariff_id: tariffId, room_id: null, ...line })
  }
  staffOf(random, `tenant ${code}`, kind === 'commune' ? ['town-clerk', 'decider'] : ['tenant-officer'], {
    tenantId: tenant.id,
    establishmentId: null,
  }).forEach(([table, row]) => add(context, table, row))
  return tenant
}

export const tariffAct = 'Délibération de mesure'
const anyone = { organisation_kind: null, local_only: false, legal_basis: null }
const tariffLines = [
  { ...anyone, room_type: null, unit: 'started-hour', unit_cents: 1500 },
  { ...anyone, room_type: 'gymnasium', unit: 'started-hour', unit_cents: 2500 },
]

function addEstablishment(context: Context, tenant: Tenant, plan: PlannedEstablishment): void {
  const { random } = context
  const { key, kind, name, commune, latitude, longitude, rooms } = plan
  const isCollege = kind === 'college'
  const code = isCollege ? `E${commune.insee}${key.split(' ')[2]}` : `S${commune.insee}${key.split(' ')[2]}`
  const own = { id: random.id(openedAt, key), tenant_id: tenant.id }
  const payee = isCollege
    ? addLegalEntity(context, tenant, { kind: 'eple', name, code }, commune)
    : tenant.legalEntityId
  const siteId = random.id(openedAt, `${key} site`)
  add(context, 'site', {
    ...{ id: siteId, tenant_id: tenant.id, name, ...addressIn(commune), insee_code: commune.insee },
    ...{ latitude, longitude, time_zone: tenant.timeZone, search_key: '' },
  })
  add(context, 'establishment', {
    ...{ ...own, kind, name, code, uai: null, owner_entity_id: tenant.legalEntityId, manager_entity_id: payee },
    ...{ payee_entity_id: payee, school_zone: isCollege ? (schoolZoneOf(commune.department) ?? 'none') : 'none' },
    ...{ holiday_territory: holidayTerritoryOf(commune.department), phone: null, email: null, created_at: openedAt },
  })
  add(context, 'site_establishment', { tenant_id: tenant.id, site_id: siteId, establishment_id: own.id })
  for (const rule of hoursOf(kind)) {
    const id = random.id(openedAt, `${key} ${rule.day_kind}`)
    add(context, 'opening_rule', { id, tenant_id: tenant.id, establishment_id: own.id, room_id: null, ...rule })
  }
  if (isCollege) {
    const place = { tenantId: tenant.id, establishmentId: own.id }
    for (const [table, row] of staffOf(random, key, ['establishment-head', 'decider'], place)) add(context, table, row)
  }
  const numbers = new Map<number, number>()
  for (const room of rooms) addRoom(context, { tenant, key, establishmentId: own.id, siteId, numbers }, room)
}

type Place = { tenant: Tenant; key: string; establishmentId: string; siteId: string; numbers: Map<number, number> }

function addRoom(context: Context, { tenant, key, establishmentId, siteId, numbers }: Place, room: PlannedRoom): void {
  const { random } = context
  const own = { id: random.id(openedAt, `${key} ${room.name}`), tenant_id: tenant.id }
  add(context, 'room', {
    ...{ ...own, establishment_id: establishmentId, site_id: siteId, name: room.name, type: room.type },
    ...{
      description: '',
      house_rules: '',
      capacity: room.capacity,
      standing_capacity: null,
      area_m2: room.capacity * 2,
    },
    ...{ floor: null, wheelchair_access: random.number(`${key} ${room.name} wheelchair`) < 0.8 },
    ...{
      equipment: equipmentOf(random, `${key} ${room.name}`, room.type),
      turnaround_minutes: 15,
      min_notice_hours: 72,
    },
    ...{ horizon_days: 365, min_minutes: 60, max_minutes: 720, grid_minutes: 15, pending_mode: 'block' },
    ...{ status: 'published', demonstration_data: true, version: 2, created_at: openedAt, updated_at: openedAt },
  })
  add(context, 'room_access', {
    ...{ room_id: own.id, tenant_id: tenant.id, instructions: 'Sonnez à la loge.', lead_hours: 24 },
    ...{ exit_instructions: '', contact_name: 'Loge', contact_phone: '01 99 00 00 00', updated_at: openedAt },
  })
  add(context, 'way_in', {
    ...{ id: own.id, tenant_id: tenant.id, room_id: own.id, position: 0, kind: 'person', instructions: '' },
    ...{ device_reference: null, contact_name: '', contact_phone: '', starts_on: null, ends_on: null },
  })
  for (const position of room.spaces) {
    const known = numbers.get(position)
    const spaceNo = known ?? addSpace(context, tenant.id, siteId, `${key} ${position}`)
    numbers.set(position, spaceNo)
    add(context, 'room_space', { tenant_id: tenant.id, room_id: own.id, space_no: spaceNo })
  }
}

function addSpace(context: Context, tenantId: string, siteId: string, key: string): number {
  const { random, nextSpace } = context
  const spaceNo = nextSpace()
  const name = `Espace ${spaceNo}`
  const buildingId = random.id(openedAt, `${key} building`)
  const ofTenant = { tenant_id: tenantId, name }
  add(context, 'building', { ...ofTenant, id: buildingId, site_id: siteId, erp_type: null, erp_category: null })
  const id = random.id(openedAt, `${key} space`)
  add(context, 'space', { ...ofTenant, id, space_no: spaceNo, building_id: buildingId, lock_version: 0 })
  return spaceNo
}

function addLegalEntity(
  context: Context,
  { id }: Tenant,
  facts: { kind: string; name: string; code: string },
  commune: PlannedEstablishment['commune'],
): string {
  const entityId = context.random.id(openedAt, `entity ${facts.code}`)
  const address = addressIn(commune)
  const row = { id: entityId, tenant_id: id, ...facts, siren: null, ...address, insee_code: commune.insee }
  add(context, 'legal_entity', row)
  return entityId
}

const addressIn = (commune: PlannedEstablishment['commune']) => ({
  address: '1 rue de la Mesure',
  postal_code: commune.postalCodes[0] ?? '00000',
  city: commune.name,
})
