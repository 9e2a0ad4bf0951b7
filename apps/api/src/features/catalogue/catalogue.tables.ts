import {
  boolean,
  check,
  doublePrecision,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import { sql } from 'drizzle-orm'
import { buildingKind, erpType, pendingMode, roomStatus, roomType, type EquipmentCode } from '@salles-ouvertes/contract'
import { instantColumn, primaryId, wordColumn } from '../../platform/columns.ts'
import { legalEntityTable, tenantTable } from '../tenants/tenants.tables.ts'
import { fileTable } from '../files/files.tables.ts'

const tenantId = () =>
  uuid('tenant_id')
    .notNull()
    .references(() => tenantTable.id)

export const siteTable = pgTable(
  'site',
  {
    id: primaryId(),
    tenantId: tenantId(),
    name: text('name').notNull(),
    address: text('address').notNull(),
    postalCode: text('postal_code').notNull(),
    city: text('city').notNull(),
    inseeCode: text('insee_code').notNull(),
    latitude: doublePrecision('latitude'),
    longitude: doublePrecision('longitude'),
    timeZone: text('time_zone').notNull(),
    /** Local minute at which the site closes for outside use; null: when its rooms do. */
    closesAt: integer('closes_at'),
    /**
     * Local minute at which the alarm arms itself, of each weekday, Monday first; people are out `alarm_margin_minutes`
     * before. Null: no alarm that day.
     */
    alarmHours: integer('alarm_hours')
      .array()
      .$type<(number | null)[]>()
      .notNull()
      .default(sql`array_fill(NULL::integer, ARRAY[7])`),
    alarmMarginMinutes: integer('alarm_margin_minutes').notNull().default(30),
    /** Normalised name, street and city, written by `normalise_search` in a trigger. */
    searchKey: text('search_key').notNull().default(''),
  },
  (table) => [
    unique('site_of_tenant').on(table.tenantId, table.id),
    index('site_position').on(table.latitude, table.longitude),
    check(
      'site_hours',
      sql`${table.closesAt} BETWEEN 1 AND 1800 AND ${table.alarmMarginMinutes} BETWEEN 0 AND 240
        AND cardinality(${table.alarmHours}) = 7 AND 1 <= ALL (${table.alarmHours}) AND 1800 >= ALL (${table.alarmHours})`,
    ),
  ],
)

export const buildingTable = pgTable(
  'building',
  {
    id: primaryId(),
    tenantId: tenantId(),
    siteId: uuid('site_id').notNull(),
    name: text('name').notNull(),
    erpType: wordColumn('erp_type', erpType),
    erpCategory: integer('erp_category'),
    /** People at once, all its rooms together; null: no limit stated. */
    maxPeople: integer('max_people'),
  },
  (table) => [
    unique('building_of_tenant').on(table.tenantId, table.id),
    foreignKey({ columns: [table.tenantId, table.siteId], foreignColumns: [siteTable.tenantId, siteTable.id] }),
    check('building_people', sql`${table.maxPeople} > 0`),
  ],
)

export const floorTable = pgTable(
  'floor',
  {
    id: primaryId(),
    tenantId: tenantId(),
    buildingId: uuid('building_id').notNull(),
    name: text('name').notNull(),
    /** Order from the lowest: 0 is the ground floor, -1 below. */
    level: integer('level').notNull(),
    /** People at once, all its rooms together; null: no limit stated. */
    maxPeople: integer('max_people'),
  },
  (table) => [
    unique('floor_of_building').on(table.tenantId, table.buildingId, table.id),
    unique('floor_name_in_building').on(table.buildingId, table.name),
    foreignKey({
      columns: [table.tenantId, table.buildingId],
      foreignColumns: [buildingTable.tenantId, buildingTable.id],
    }),
    check('floor_people', sql`${table.maxPeople} > 0`),
  ],
)

/** Indivisible space: what cannot be held twice at the same time. */
export const spaceTable = pgTable(
  'space',
  {
    id: primaryId(),
    spaceNo: integer('space_no').generatedAlwaysAsIdentity().notNull().unique('space_number'),
    tenantId: tenantId(),
    buildingId: uuid('building_id').notNull(),
    /** Null: the building has no floors, or the space is outside (a car park). */
    floorId: uuid('floor_id'),
    name: text('name').notNull(),
    /** Written by nobody: its grant lets the application take the row lock. */
    lockVersion: integer('lock_version').notNull().default(0),
  },
  (table) => [
    unique('space_of_tenant').on(table.tenantId, table.id),
    unique('space_no_of_tenant').on(table.tenantId, table.spaceNo),
    index('space_building').on(table.buildingId),
    foreignKey({
      columns: [table.tenantId, table.buildingId],
      foreignColumns: [buildingTable.tenantId, buildingTable.id],
    }),
    foreignKey({
      name: 'space_floor_in_its_building',
      columns: [table.tenantId, table.buildingId, table.floorId],
      foreignColumns: [floorTable.tenantId, floorTable.buildingId, floorTable.id],
    }),
  ],
)

export const establishmentTable = pgTable(
  'establishment',
  {
    id: primaryId(),
    tenantId: tenantId(),
    kind: wordColumn('kind', buildingKind).notNull(),
    name: text('name').notNull(),
    /** Prefix of booking references. */
    code: text('code').notNull(),
    uai: text('uai'),
    ownerEntityId: uuid('owner_entity_id').notNull(),
    managerEntityId: uuid('manager_entity_id').notNull(),
    payeeEntityId: uuid('payee_entity_id').notNull(),
    schoolZone: text('school_zone').notNull(),
    holidayTerritory: text('holiday_territory').notNull().default('metropole'),
    phone: text('phone'),
    email: text('email'),
    createdAt: instantColumn('created_at').notNull(),
  },
  (table) => [
    unique('establishment_of_tenant').on(table.tenantId, table.id),
    unique('establishment_code').on(table.code),
    unique('establishment_uai').on(table.tenantId, table.uai),
    foreignKey({
      columns: [table.tenantId, table.ownerEntityId],
      foreignColumns: [legalEntityTable.tenantId, legalEntityTable.id],
    }),
    foreignKey({
      columns: [table.tenantId, table.managerEntityId],
      foreignColumns: [legalEntityTable.tenantId, legalEntityTable.id],
    }),
    foreignKey({
      columns: [table.tenantId, table.payeeEntityId],
      foreignColumns: [legalEntityTable.tenantId, legalEntityTable.id],
    }),
  ],
)

/** Right of use: a gymnasium may serve two schools. */
export const siteEstablishmentTable = pgTable(
  'site_establishment',
  {
    tenantId: tenantId(),
    siteId: uuid('site_id').notNull(),
    establishmentId: uuid('establishment_id').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.siteId, table.establishmentId] }),
    index('site_establishment_of').on(table.establishmentId),
    foreignKey({ columns: [table.tenantId, table.siteId], foreignColumns: [siteTable.tenantId, siteTable.id] }),
    foreignKey({
      columns: [table.tenantId, table.establishmentId],
      foreignColumns: [establishmentTable.tenantId, establishmentTable.id],
    }),
  ],
)

export const roomTable = pgTable(
  'room',
  {
    id: primaryId(),
    tenantId: tenantId(),
    establishmentId: uuid('establishment_id').notNull(),
    siteId: uuid('site_id').notNull(),
    name: text('name').notNull(),
    type: wordColumn('type', roomType).notNull(),
    description: text('description').notNull(),
    houseRules: text('house_rules').notNull(),
    capacity: integer('capacity').notNull(),
    standingCapacity: integer('standing_capacity'),
    sportCapacity: integer('sport_capacity'),
    areaM2: integer('area_m2'),
    floor: text('floor'),
    wheelchairAccess: boolean('wheelchair_access').notNull(),
    equipment: jsonb('equipment').$type<{ code: EquipmentCode; quantity: number }[]>().notNull(),
    turnaroundMinutes: integer('turnaround_minutes').notNull(),
    minNoticeHours: integer('min_notice_hours').notNull(),
    horizonDays: integer('horizon_days').notNull(),
    minMinutes: integer('min_minutes').notNull(),
    maxMinutes: integer('max_minutes').notNull(),
    gridMinutes: integer('grid_minutes').notNull(),
    pendingMode: wordColumn('pending_mode', pendingMode).notNull(),
    status: wordColumn('status', roomStatus).notNull(),
    /** True: facts are invented and screens say « donnée de démonstration ». */
    demonstrationData: boolean('demonstration_data').notNull().default(false),
    version: integer('version').notNull().default(1),
    createdAt: instantColumn('created_at').notNull(),
    updatedAt: instantColumn('updated_at').notNull(),
  },
  (table) => [
    unique('room_of_tenant').on(table.tenantId, table.id),
    unique('room_name_in_establishment').on(table.establishmentId, table.name),
    index('room_establishment').on(table.establishmentId),
    index('room_site').on(table.siteId),
    foreignKey({
      columns: [table.tenantId, table.establishmentId],
      foreignColumns: [establishmentTable.tenantId, establishmentTable.id],
    }),
    foreignKey({ columns: [table.tenantId, table.siteId], foreignColumns: [siteTable.tenantId, siteTable.id] }),
    check('room_capacity', sql`${table.capacity} > 0`),
    check('room_durations', sql`${table.minMinutes} > 0 AND ${table.maxMinutes} >= ${table.minMinutes}`),
    check('room_turnaround', sql`${table.turnaroundMinutes} BETWEEN 0 AND 240`),
  ],
)

/** The indivisible spaces a room is made of. */
export const roomSpaceTable = pgTable(
  'room_space',
  {
    tenantId: tenantId(),
    roomId: uuid('room_id').notNull(),
    spaceNo: integer('space_no').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.roomId, table.spaceNo] }),
    index('room_space_number').on(table.spaceNo),
    foreignKey({ columns: [table.tenantId, table.roomId], foreignColumns: [roomTable.tenantId, roomTable.id] }),
    foreignKey({ columns: [table.tenantId, table.spaceNo], foreignColumns: [spaceTable.tenantId, spaceTable.spaceNo] }),
  ],
)

export const roomPhotoTable = pgTable(
  'room_photo',
  {
    id: primaryId(),
    tenantId: tenantId(),
    roomId: uuid('room_id').notNull(),
    fileId: uuid('file_id')
      .notNull()
      .references(() => fileTable.id),
    alternative: text('alternative').notNull(),
    width: integer('width').notNull(),
    height: integer('height').notNull(),
    position: integer('position').notNull(),
  },
  (table) => [
    foreignKey({ columns: [table.tenantId, table.roomId], foreignColumns: [roomTable.tenantId, roomTable.id] }),
  ],
)
