import { check, date, foreignKey, index, integer, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { sql } from 'drizzle-orm'
import { counterpartStatus } from '@salles-ouvertes/contract'
import { instantColumn, primaryId, wordColumn } from '../../platform/columns.ts'
import { fileTable } from '../files/files.tables.ts'
import { chargeTable } from '../ledger/ledger.tables.ts'

const ownerColumns = {
  id: primaryId(),
  tenantId: uuid('tenant_id').notNull(),
  organisationId: uuid('organisation_id').notNull(),
}

/** What an organisation offers in place of money for one charge. Valued; never netted against anything. */
export const counterpartTable = pgTable(
  'counterpart',
  {
    ...ownerColumns,
    chargeId: uuid('charge_id').notNull(),
    bookingId: uuid('booking_id').notNull(),
    establishmentId: uuid('establishment_id').notNull(),
    description: text('description').notNull(),
    quantity: integer('quantity').notNull(),
    unit: text('unit').notNull(),
    unitCents: integer('unit_cents').notNull(),
    dueOn: date('due_on', { mode: 'string' }).notNull(),
    status: wordColumn('status', counterpartStatus).notNull(),
    actReference: text('act_reference'),
    actOn: date('act_on', { mode: 'string' }),
    refusalReason: text('refusal_reason'),
    remindedAt: instantColumn('reminded_at'),
    createdAt: instantColumn('created_at').notNull(),
  },
  (table) => [
    unique('counterpart_of_tenant').on(table.tenantId, table.organisationId, table.id),
    index('counterpart_booking').on(table.bookingId),
    index('counterpart_establishment').on(table.establishmentId, table.dueOn),
    index('counterpart_agreed')
      .on(table.dueOn)
      .where(sql`${table.status} = 'agreed'`),
    foreignKey({
      name: 'counterpart_of_charge',
      columns: [table.tenantId, table.organisationId, table.chargeId],
      foreignColumns: [chargeTable.tenantId, chargeTable.organisationId, chargeTable.id],
    }),
    check('counterpart_is_worth_something', sql`${table.quantity} > 0 AND ${table.unitCents} > 0`),
    check(
      'agreed_under_an_act',
      sql`${table.status} NOT IN ('agreed', 'delivered', 'late') OR (${table.actReference} IS NOT NULL AND ${table.actOn} IS NOT NULL)`,
    ),
    check('refusal_says_why', sql`(${table.status} = 'refused') = (${table.refusalReason} IS NOT NULL)`),
  ],
)

/** Units that the place accepted, and what they are worth; append-only. */
export const counterpartDeliveryTable = pgTable(
  'counterpart_delivery',
  {
    ...ownerColumns,
    counterpartId: uuid('counterpart_id').notNull(),
    quantity: integer('quantity').notNull(),
    valueCents: integer('value_cents').notNull(),
    note: text('note').notNull(),
    acceptedBy: uuid('accepted_by').notNull(),
    acceptedAt: instantColumn('accepted_at').notNull(),
  },
  (table) => [
    index('counterpart_delivery_counterpart').on(table.counterpartId),
    foreignKey({
      name: 'delivery_of_counterpart',
      columns: [table.tenantId, table.organisationId, table.counterpartId],
      foreignColumns: [counterpartTable.tenantId, counterpartTable.organisationId, counterpartTable.id],
    }),
    check('delivery_is_worth_something', sql`${table.quantity} > 0 AND ${table.valueCents} > 0`),
  ],
)

/** A file that the organisation deposits to show what it did. */
export const counterpartProofTable = pgTable(
  'counterpart_proof',
  {
    ...ownerColumns,
    counterpartId: uuid('counterpart_id').notNull(),
    fileId: uuid('file_id')
      .notNull()
      .references(() => fileTable.id),
    addedAt: instantColumn('added_at').notNull(),
  },
  (table) => [
    index('counterpart_proof_counterpart').on(table.counterpartId),
    foreignKey({
      name: 'proof_of_counterpart',
      columns: [table.tenantId, table.organisationId, table.counterpartId],
      foreignColumns: [counterpartTable.tenantId, counterpartTable.organisationId, counterpartTable.id],
    }),
  ],
)
