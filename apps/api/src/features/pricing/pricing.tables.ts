import {
  type AnyPgColumn,
  boolean,
  check,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  smallint,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import { sql } from 'drizzle-orm'
import {
  adjustmentKind,
  optionUnit,
  organisationKind,
  roomType,
  tariffTerms,
  tariffUnit,
  type Purpose,
  type TariffTermsDto,
} from '@salles-ouvertes/contract'
import { instantColumn, primaryId, wordColumn } from '../../platform/columns.ts'
import { roomTable } from '../catalogue/catalogue.tables.ts'
import { legalEntityTable } from '../tenants/tenants.tables.ts'

/** One version of a grid: never edited once published, replaced by a later one. */
export const tariffTable = pgTable(
  'tariff',
  {
    id: primaryId(),
    tenantId: uuid('tenant_id').notNull(),
    /** Null: grid of the tenant for every payee without its own. */
    payeeEntityId: uuid('payee_entity_id'),
    name: text('name').notNull(),
    act: text('act').notNull(),
    validFrom: date('valid_from', { mode: 'string' }).notNull(),
    validUntil: date('valid_until', { mode: 'string' }),
    terms: jsonb('terms').$type<TariffTermsDto>().notNull().default(tariffTerms.parse({})),
    createdAt: instantColumn('created_at').notNull(),
  },
  (table) => [
    unique('tariff_of_tenant').on(table.tenantId, table.id),
    index('tariff_payee').on(table.tenantId, table.payeeEntityId, table.validFrom),
    foreignKey({
      columns: [table.tenantId, table.payeeEntityId],
      foreignColumns: [legalEntityTable.tenantId, legalEntityTable.id],
    }),
    check('tariff_period', sql`${table.validUntil} IS NULL OR ${table.validUntil} > ${table.validFrom}`),
  ],
)

/** For whom, what and when: the same columns for a line, a rule and an option. */
const conditionColumns = {
  roomType: wordColumn('room_type', roomType),
  roomId: uuid('room_id'),
  organisationKind: wordColumn('organisation_kind', organisationKind),
  generalInterestOnly: boolean('general_interest_only').notNull().default(false),
  localOnly: boolean('local_only').notNull(),
  purposes: text('purposes').array().$type<Purpose[]>().notNull().default([]),
  season: text('season'),
  weekdays: smallint('weekdays').array().notNull().default([]),
}
const ownerColumns = {
  id: primaryId(),
  tenantId: uuid('tenant_id').notNull(),
  tariffId: uuid('tariff_id').notNull(),
}
type OwnedTable = Record<'tenantId' | 'tariffId' | 'roomId', AnyPgColumn>
const ownerKeys = (table: OwnedTable) => [
  foreignKey({ columns: [table.tenantId, table.tariffId], foreignColumns: [tariffTable.tenantId, tariffTable.id] }),
  foreignKey({ columns: [table.tenantId, table.roomId], foreignColumns: [roomTable.tenantId, roomTable.id] }),
]

export const tariffLineTable = pgTable(
  'tariff_line',
  {
    ...ownerColumns,
    ...conditionColumns,
    unit: wordColumn('unit', tariffUnit).notNull(),
    unitCents: integer('unit_cents').notNull(),
    legalBasis: text('legal_basis'),
  },
  (table) => [
    index('tariff_line_tariff').on(table.tariffId),
    ...ownerKeys(table),
    check('tariff_line_amount', sql`${table.unitCents} >= 0`),
    check(
      'free_needs_a_legal_basis',
      sql`${table.unit} <> 'free' OR (${table.unitCents} = 0 AND ${table.legalBasis} IS NOT NULL)`,
    ),
  ],
)

/** One rule of the list that follows the lines, in its place. */
export const tariffAdjustmentTable = pgTable(
  'tariff_adjustment',
  {
    ...ownerColumns,
    ...conditionColumns,
    position: integer('position').notNull(),
    label: text('label').notNull(),
    kind: wordColumn('kind', adjustmentKind).notNull(),
    value: integer('value').notNull(),
    legalBasis: text('legal_basis'),
  },
  (table) => [
    unique('tariff_adjustment_position').on(table.tariffId, table.position),
    ...ownerKeys(table),
    check(
      'adjustment_value',
      sql`CASE WHEN ${table.kind} = 'percent' THEN ${table.value} >= -10000
        WHEN ${table.kind} IN ('free-uses', 'minimum', 'ceiling') THEN ${table.value} >= 0 ELSE true END`,
    ),
    check(
      'reduction_needs_a_legal_basis',
      sql`(${table.value} >= 0 AND ${table.kind} <> 'free-uses') OR ${table.legalBasis} IS NOT NULL`,
    ),
  ],
)

/** Something more that a booking may ask for, or must pay for. */
export const tariffOptionTable = pgTable(
  'tariff_option',
  {
    ...ownerColumns,
    ...conditionColumns,
    position: integer('position').notNull(),
    code: text('code').notNull(),
    label: text('label').notNull(),
    unit: wordColumn('unit', optionUnit).notNull(),
    unitCents: integer('unit_cents').notNull(),
    isMandatory: boolean('is_mandatory').notNull(),
    most: integer('most').notNull(),
  },
  (table) => [
    unique('tariff_option_code').on(table.tariffId, table.code),
    ...ownerKeys(table),
    check('tariff_option_amount', sql`${table.unitCents} >= 0 AND ${table.most} >= 1`),
  ],
)
