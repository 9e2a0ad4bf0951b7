import {
  bigint,
  check,
  date,
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
import {
  type RevenueOrderFacts,
  type StatementColumn,
  statementDelimiter,
  statementDecimal,
  statementEncoding,
} from '@salles-ouvertes/contract'
import { instantColumn, primaryId, wordColumn } from '../../platform/columns.ts'
import { establishmentTable } from '../catalogue/catalogue.tables.ts'
import { accountTable } from '../identity/identity.tables.ts'
import { chargeTable, ledgerEntryTable } from '../ledger/ledger.tables.ts'
import { legalEntityTable } from '../tenants/tenants.tables.ts'

/** A liquidation statement (état liquidatif) given to the accountant of a payee: numbered, never changed. */
export const revenueOrderTable = pgTable(
  'revenue_order',
  {
    id: primaryId(),
    tenantId: uuid('tenant_id').notNull(),
    establishmentId: uuid('establishment_id').notNull(),
    payeeEntityId: uuid('payee_entity_id').notNull(),
    fiscalYear: integer('fiscal_year').notNull(),
    /** Without a hole in the year of an establishment. */
    rank: integer('rank').notNull(),
    number: text('number').notNull(),
    untilDay: date('until_day', { mode: 'string' }).notNull(),
    establishmentName: text('establishment_name').notNull(),
    payeeName: text('payee_name').notNull(),
    issuedBy: text('issued_by').notNull(),
    createdAt: instantColumn('created_at').notNull(),
  },
  (table) => [
    unique('revenue_order_of_tenant').on(table.tenantId, table.id),
    unique('revenue_order_rank').on(table.establishmentId, table.fiscalYear, table.rank),
    unique('revenue_order_number').on(table.tenantId, table.number),
    check('revenue_order_ranks_from_one', sql`${table.rank} >= 1`),
    foreignKey({
      name: 'revenue_order_establishment',
      columns: [table.tenantId, table.establishmentId],
      foreignColumns: [establishmentTable.tenantId, establishmentTable.id],
    }),
    foreignKey({
      name: 'revenue_order_payee',
      columns: [table.tenantId, table.payeeEntityId],
      foreignColumns: [legalEntityTable.tenantId, legalEntityTable.id],
    }),
  ],
)

/** One entry of the books in one statement, ever; its words are those of that day. */
export const revenueOrderLineTable = pgTable(
  'revenue_order_line',
  {
    tenantId: uuid('tenant_id').notNull(),
    organisationId: uuid('organisation_id').notNull(),
    orderId: uuid('order_id').notNull(),
    no: integer('no').notNull(),
    chargeId: uuid('charge_id').notNull(),
    entryId: uuid('entry_id').notNull(),
    amountCents: bigint('amount_cents', { mode: 'number' }).notNull(),
    facts: jsonb('facts').$type<RevenueOrderFacts>().notNull(),
    /** What the accountant's software calls the order, given back. */
    orderNumber: text('order_number'),
    orderedOn: date('ordered_on', { mode: 'string' }),
  },
  (table) => [
    primaryKey({ columns: [table.orderId, table.no] }),
    unique('entry_is_ordered_once').on(table.entryId),
    index('revenue_order_line_charge').on(table.chargeId),
    check('order_number_has_its_day', sql`(${table.orderNumber} IS NULL) = (${table.orderedOn} IS NULL)`),
    foreignKey({
      name: 'line_of_revenue_order',
      columns: [table.tenantId, table.orderId],
      foreignColumns: [revenueOrderTable.tenantId, revenueOrderTable.id],
    }),
    foreignKey({
      name: 'revenue_order_line_charge_fk',
      columns: [table.tenantId, table.organisationId, table.chargeId],
      foreignColumns: [chargeTable.tenantId, chargeTable.organisationId, chargeTable.id],
    }),
    foreignKey({
      name: 'revenue_order_line_entry_fk',
      columns: [table.tenantId, table.organisationId, table.entryId],
      foreignColumns: [ledgerEntryTable.tenantId, ledgerEntryTable.organisationId, ledgerEntryTable.id],
    }),
  ],
)

/** How the accountant of a payee wants the file of a statement: columns, titles, signs. Without a row, as it always was. */
export const statementFormatTable = pgTable(
  'statement_format',
  {
    payeeEntityId: uuid('payee_entity_id').primaryKey(),
    tenantId: uuid('tenant_id').notNull(),
    columns: jsonb('columns').$type<{ column: StatementColumn; title: string }[]>().notNull(),
    delimiter: wordColumn('delimiter', statementDelimiter).notNull(),
    decimal: wordColumn('decimal', statementDecimal).notNull(),
    encoding: wordColumn('encoding', statementEncoding).notNull(),
    version: integer('version').notNull(),
    updatedBy: uuid('updated_by')
      .notNull()
      .references(() => accountTable.id),
    updatedAt: instantColumn('updated_at').notNull(),
  },
  (table) => [
    foreignKey({
      name: 'statement_format_of_payee',
      columns: [table.tenantId, table.payeeEntityId],
      foreignColumns: [legalEntityTable.tenantId, legalEntityTable.id],
    }),
    check('statement_format_has_columns', sql`jsonb_array_length(${table.columns}) BETWEEN 1 AND 40`),
  ],
)
