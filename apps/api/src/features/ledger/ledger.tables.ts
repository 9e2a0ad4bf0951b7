import {
  bigint,
  check,
  date,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import { sql } from 'drizzle-orm'
import {
  chargeSettlement,
  chargeStatus,
  ledgerAccountKind,
  ledgerEntryKind,
  paymentMeans,
} from '@salles-ouvertes/contract'
import { instantColumn, primaryId, wordColumn } from '../../platform/columns.ts'
import { legalEntityTable } from '../tenants/tenants.tables.ts'

/** What an organisation owes a payee for one booking. Amounts live in the ledger; this row carries the state. */
export const chargeTable = pgTable(
  'charge',
  {
    id: primaryId(),
    tenantId: uuid('tenant_id').notNull(),
    organisationId: uuid('organisation_id').notNull(),
    /** The ledger does not know bookings: an identifier, kept unique so that one booking is charged once. */
    bookingId: uuid('booking_id').notNull(),
    establishmentId: uuid('establishment_id').notNull(),
    payeeEntityId: uuid('payee_entity_id').notNull(),
    status: wordColumn('status', chargeStatus).notNull(),
    amountCents: integer('amount_cents').notNull(),
    /** Value of a free use (in-kind subsidy), with its legal basis. */
    valuedCents: integer('valued_cents'),
    legalBasis: text('legal_basis'),
    /** How it was last settled. */
    settlement: wordColumn('settlement', chargeSettlement),
    /** Its booking was cancelled whole: nothing of it is owed any more. */
    voidedAt: instantColumn('voided_at'),
    /** The accountant of the payee was given the order to collect it. */
    orderedAt: instantColumn('ordered_at'),
    dueOn: date('due_on', { mode: 'string' }).notNull(),
    usedOn: date('used_on', { mode: 'string' }).notNull(),
    createdAt: instantColumn('created_at').notNull(),
  },
  (table) => [
    unique('charge_of_tenant').on(table.tenantId, table.organisationId, table.id),
    unique('one_charge_per_booking').on(table.bookingId),
    index('charge_establishment').on(table.establishmentId, table.createdAt),
    index('charge_organisation').on(table.organisationId),
    foreignKey({
      columns: [table.tenantId, table.payeeEntityId],
      foreignColumns: [legalEntityTable.tenantId, legalEntityTable.id],
    }),
    check('charge_amount', sql`${table.amountCents} >= 0`),
    check(
      'free_charge_is_valued',
      sql`${table.amountCents} > 0 OR (${table.valuedCents} IS NOT NULL AND ${table.legalBasis} IS NOT NULL)`,
    ),
  ],
)

/** When the price of a charge falls due, part by part, as it was fixed at the confirmation: append-only. */
export const chargeInstalmentTable = pgTable(
  'charge_instalment',
  {
    tenantId: uuid('tenant_id').notNull(),
    organisationId: uuid('organisation_id').notNull(),
    chargeId: uuid('charge_id').notNull(),
    /** From 1, oldest first. */
    no: integer('no').notNull(),
    dueOn: date('due_on', { mode: 'string' }).notNull(),
    amountCents: integer('amount_cents').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.chargeId, table.no] }),
    unique('instalment_day').on(table.chargeId, table.dueOn),
    check('instalment_amount', sql`${table.amountCents} > 0 AND ${table.no} > 0`),
    foreignKey({
      name: 'instalment_of_charge',
      columns: [table.tenantId, table.organisationId, table.chargeId],
      foreignColumns: [chargeTable.tenantId, chargeTable.organisationId, chargeTable.id],
    }),
  ],
)

export const ledgerAccountTable = pgTable(
  'ledger_account',
  {
    id: primaryId(),
    tenantId: uuid('tenant_id').notNull(),
    payeeEntityId: uuid('payee_entity_id').notNull(),
    kind: wordColumn('kind', ledgerAccountKind).notNull(),
  },
  (table) => [
    unique('ledger_account_once').on(table.payeeEntityId, table.kind),
    unique('ledger_account_of_tenant').on(table.tenantId, table.id),
    foreignKey({
      columns: [table.tenantId, table.payeeEntityId],
      foreignColumns: [legalEntityTable.tenantId, legalEntityTable.id],
    }),
  ],
)

/** One balanced posting; append-only. Lines carry signed cents: debit positive, credit negative, sum zero. */
export const ledgerEntryTable = pgTable(
  'ledger_entry',
  {
    id: primaryId(),
    tenantId: uuid('tenant_id').notNull(),
    organisationId: uuid('organisation_id').notNull(),
    chargeId: uuid('charge_id').notNull(),
    kind: wordColumn('kind', ledgerEntryKind).notNull(),
    description: text('description').notNull(),
    /** What made it: the same thing told twice is one entry. */
    source: text('source').notNull(),
    /** Year of the local day of posting, which may not be that of the charge. */
    fiscalYear: integer('fiscal_year').notNull(),
    postedAt: instantColumn('posted_at').notNull(),
  },
  (table) => [
    unique('ledger_entry_of_tenant').on(table.tenantId, table.organisationId, table.id),
    unique('ledger_entry_source').on(table.tenantId, table.source),
    index('ledger_entry_charge').on(table.chargeId),
    foreignKey({
      columns: [table.tenantId, table.organisationId, table.chargeId],
      foreignColumns: [chargeTable.tenantId, chargeTable.organisationId, chargeTable.id],
    }),
  ],
)

export const ledgerLineTable = pgTable(
  'ledger_line',
  {
    id: primaryId(),
    tenantId: uuid('tenant_id').notNull(),
    organisationId: uuid('organisation_id').notNull(),
    entryId: uuid('entry_id').notNull(),
    accountId: uuid('account_id').notNull(),
    amountCents: bigint('amount_cents', { mode: 'number' }).notNull(),
  },
  (table) => [
    index('ledger_line_entry').on(table.entryId),
    index('ledger_line_account').on(table.accountId),
    foreignKey({
      columns: [table.tenantId, table.organisationId, table.entryId],
      foreignColumns: [ledgerEntryTable.tenantId, ledgerEntryTable.organisationId, ledgerEntryTable.id],
    }),
    foreignKey({
      columns: [table.tenantId, table.accountId],
      foreignColumns: [ledgerAccountTable.tenantId, ledgerAccountTable.id],
    }),
    check('ledger_line_not_zero', sql`${table.amountCents} <> 0`),
  ],
)

/** Money that a payee received or gave back, as it told: append-only, one ledger entry each. */
export const paymentTable = pgTable(
  'payment',
  {
    id: primaryId(),
    tenantId: uuid('tenant_id').notNull(),
    organisationId: uuid('organisation_id').notNull(),
    chargeId: uuid('charge_id').notNull(),
    entryId: uuid('entry_id').notNull(),
    /** Negative when it was given back. */
    amountCents: bigint('amount_cents', { mode: 'number' }).notNull(),
    means: wordColumn('means', paymentMeans).notNull(),
    /** Local day on which the payee received it, or gave it back. */
    receivedOn: date('received_on', { mode: 'string' }).notNull(),
    reference: text('reference').notNull(),
    createdAt: instantColumn('created_at').notNull(),
  },
  (table) => [
    unique('payment_of_entry').on(table.entryId),
    index('payment_charge').on(table.chargeId),
    foreignKey({
      columns: [table.tenantId, table.organisationId, table.chargeId],
      foreignColumns: [chargeTable.tenantId, chargeTable.organisationId, chargeTable.id],
    }),
    foreignKey({
      columns: [table.tenantId, table.organisationId, table.entryId],
      foreignColumns: [ledgerEntryTable.tenantId, ledgerEntryTable.organisationId, ledgerEntryTable.id],
    }),
    check('payment_not_zero', sql`${table.amountCents} <> 0`),
  ],
)
