import { check, date, foreignKey, index, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { sql } from 'drizzle-orm'
import { dayKind } from '@salles-ouvertes/contract'
import { instantColumn, primaryId, wordColumn } from '../../platform/columns.ts'
import { tenantTable } from '../tenants/tenants.tables.ts'
import { establishmentTable, roomTable } from './catalogue.tables.ts'

const tenantId = () =>
  uuid('tenant_id')
    .notNull()
    .references(() => tenantTable.id)

/** Opening by kind of day, of an establishment or, when `room_id` is set, of one room instead. */
export const openingRuleTable = pgTable(
  'opening_rule',
  {
    id: primaryId(),
    tenantId: tenantId(),
    establishmentId: uuid('establishment_id').notNull(),
    roomId: uuid('room_id'),
    dayKind: wordColumn('day_kind', dayKind).notNull(),
    opensAt: integer('opens_at').notNull(),
    closesAt: integer('closes_at').notNull(),
  },
  (table) => [
    index('opening_rule_establishment').on(table.establishmentId),
    foreignKey({
      columns: [table.tenantId, table.establishmentId],
      foreignColumns: [establishmentTable.tenantId, establishmentTable.id],
    }),
    foreignKey({ columns: [table.tenantId, table.roomId], foreignColumns: [roomTable.tenantId, roomTable.id] }),
    check(
      'opening_rule_minutes',
      sql`${table.opensAt} >= 0 AND ${table.closesAt} > ${table.opensAt} AND ${table.closesAt} <= 1800`,
    ),
  ],
)

/** Hours that replace the rules from one date to another, both included, of an establishment or of one room of it. */
export const openingExceptionTable = pgTable(
  'opening_exception',
  {
    id: primaryId(),
    tenantId: tenantId(),
    establishmentId: uuid('establishment_id').notNull(),
    roomId: uuid('room_id'),
    startsOn: date('starts_on', { mode: 'string' }).notNull(),
    endsOn: date('ends_on', { mode: 'string' }).notNull(),
    hours: jsonb('hours').$type<{ from: number; until: number }[]>().notNull(),
    reason: text('reason').notNull(),
    createdBy: uuid('created_by').notNull(),
    createdAt: instantColumn('created_at').notNull(),
    removedAt: instantColumn('removed_at'),
  },
  (table) => [
    index('opening_exception_establishment').on(table.establishmentId, table.startsOn),
    foreignKey({
      columns: [table.tenantId, table.establishmentId],
      foreignColumns: [establishmentTable.tenantId, establishmentTable.id],
    }),
    foreignKey({ columns: [table.tenantId, table.roomId], foreignColumns: [roomTable.tenantId, roomTable.id] }),
    check(
      'opening_exception_period',
      sql`${table.endsOn} >= ${table.startsOn} AND ${table.endsOn} <= ${table.startsOn} + 400`,
    ),
    check('opening_exception_has_hours', sql`jsonb_array_length(${table.hours}) BETWEEN 1 AND 4`),
  ],
)
