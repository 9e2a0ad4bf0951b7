import { boolean, check, date, foreignKey, index, integer, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { sql } from 'drizzle-orm'
import { organisationKind, roomType, tariffUnit } from '@salles-ouvertes/contract'
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

export const tariffLineTable = pgTable(
  'tariff_line',
  {
    id: primaryId(),
    tenantId: uuid('tenant_id').notNull(),
    tariffId: uuid('tariff_id').notNull(),
    roomType: wordColumn('room_type', roomType),
    roomId: uuid('room_id'),
    organisationKind: wordColumn('organisation_kind', organisationKind),
    localOnly: boolean('local_only').notNull(),
    unit: wordColumn('unit', tariffUnit).notNull(),
    unitCents: integer('unit_cents').notNull(),
    legalBasis: text('legal_basis'),
  },
  (table) => [
    index('tariff_line_tariff').on(table.tariffId),
    foreignKey({ columns: [table.tenantId, table.tariffId], foreignColumns: [tariffTable.tenantId, tariffTable.id] }),
    foreignKey({ columns: [table.tenantId, table.roomId], foreignColumns: [roomTable.tenantId, roomTable.id] }),
    check('tariff_line_amount', sql`${table.unitCents} >= 0`),
    check(
      'free_needs_a_legal_basis',
      sql`${table.unit} <> 'free' OR (${table.unitCents} = 0 AND ${table.legalBasis} IS NOT NULL)`,
    ),
  ],
)
