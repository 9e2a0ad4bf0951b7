import { check, foreignKey, index, integer, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { sql } from 'drizzle-orm'
import {
  legalEntityKind,
  paymentContractKind,
  paymentDoubt,
  paymentMode,
  paymentOperationStatus,
} from '@salles-ouvertes/contract'
import { instantColumn, primaryId, wordColumn } from '../../platform/columns.ts'
import { accountTable } from '../identity/identity.tables.ts'
import { chargeTable } from '../ledger/ledger.tables.ts'
import { legalEntityTable } from '../tenants/tenants.tables.ts'

/** Where a payee is paid: its IBAN, and its contract with PayFiP. No money ever passes through here. */
export const payeeAccountTable = pgTable(
  'payee_account',
  {
    payeeEntityId: uuid('payee_entity_id').primaryKey(),
    tenantId: uuid('tenant_id').notNull(),
    payeeKind: wordColumn('payee_kind', legalEntityKind).notNull(),
    iban: text('iban'),
    clientNumber: text('client_number'),
    contractKind: wordColumn('contract_kind', paymentContractKind),
    mode: wordColumn('mode', paymentMode),
    version: integer('version').notNull(),
    testedAt: instantColumn('tested_at'),
    testError: text('test_error'),
    updatedAt: instantColumn('updated_at').notNull(),
  },
  (table) => [
    foreignKey({
      name: 'payee_account_of_an_entity',
      columns: [table.tenantId, table.payeeEntityId, table.payeeKind],
      foreignColumns: [legalEntityTable.tenantId, legalEntityTable.id, legalEntityTable.kind],
    }),
    check(
      'no_online_payment_for_an_eple',
      sql`${table.clientNumber} IS NULL OR ${table.payeeKind} IN ('commune', 'departement')`,
    ),
    check(
      'contract_is_whole',
      sql`num_nonnulls(${table.clientNumber}, ${table.contractKind}, ${table.mode}) IN (0, 3)`,
    ),
    check('client_number_has_six_digits', sql`${table.clientNumber} ~ '^[0-9]{6}$'`),
  ],
)

/** One attempt of an organisation to pay a charge online. What was asked never changes. */
export const paymentOperationTable = pgTable(
  'payment_operation',
  {
    id: primaryId(),
    tenantId: uuid('tenant_id').notNull(),
    organisationId: uuid('organisation_id').notNull(),
    chargeId: uuid('charge_id').notNull(),
    payeeEntityId: uuid('payee_entity_id').notNull(),
    startedBy: uuid('started_by')
      .notNull()
      .references(() => accountTable.id),
    clientNumber: text('client_number').notNull(),
    mode: wordColumn('mode', paymentMode).notNull(),
    fiscalYear: integer('fiscal_year').notNull(),
    amountCents: integer('amount_cents').notNull(),
    /** What the service calls the attempt's `refdet`. */
    reference: text('reference').notNull(),
    status: wordColumn('status', paymentOperationStatus).notNull(),
    startedAt: instantColumn('started_at').notNull(),
    /** Name of the attempt at the service, and its page, once it answered. */
    operationId: text('operation_id'),
    redirectUrl: text('redirect_url'),
    expiresAt: instantColumn('expires_at'),
    failures: integer('failures').notNull().default(0),
    lastError: text('last_error'),
    /** When the service is asked next; null when it is asked no more. */
    nextLookAt: instantColumn('next_look_at'),
    /** As the service last said it. */
    remoteSaid: text('remote_said'),
    paidAt: instantColumn('paid_at'),
    receivedCents: integer('received_cents'),
    receivedReference: text('received_reference'),
    authorisation: text('authorisation'),
    receivedOn: text('received_on'),
    /** When it went into the books. */
    recordedAt: instantColumn('recorded_at'),
    doubt: wordColumn('doubt', paymentDoubt),
    checkedAt: instantColumn('checked_at'),
    checkedBy: uuid('checked_by').references(() => accountTable.id),
    checkNote: text('check_note'),
  },
  (table) => [
    unique('payment_operation_reference').on(table.payeeEntityId, table.reference),
    unique('payment_operation_once').on(table.operationId),
    index('payment_operation_charge').on(table.chargeId),
    foreignKey({
      name: 'operation_of_a_charge',
      columns: [table.tenantId, table.organisationId, table.chargeId],
      foreignColumns: [chargeTable.tenantId, chargeTable.organisationId, chargeTable.id],
    }),
    check('operation_within_bounds', sql`${table.amountCents} BETWEEN 100 AND 9999999`),
    check('operation_reference_shape', sql`${table.reference} ~ '^[A-Za-z0-9]{6,30}$'`),
    check(
      'opened_has_a_page',
      sql`num_nonnulls(${table.operationId}, ${table.redirectUrl}, ${table.expiresAt}) IN (0, 3)`,
    ),
    check('waits_with_a_page', sql`${table.status} IN ('starting', 'failed') OR ${table.operationId} IS NOT NULL`),
    check('live_is_followed', sql`${table.status} NOT IN ('starting', 'pending') OR ${table.nextLookAt} IS NOT NULL`),
    check(
      'paid_says_what',
      sql`(${table.status} = 'paid') = (${table.paidAt} IS NOT NULL)
        AND num_nonnulls(${table.paidAt}, ${table.receivedCents}, ${table.receivedReference}) IN (0, 3)`,
    ),
    check(
      'paid_is_recorded_or_doubtful',
      sql`${table.status} <> 'paid' OR num_nonnulls(${table.recordedAt}, ${table.doubt}) > 0`,
    ),
    check(
      'checked_says_by_whom',
      sql`num_nonnulls(${table.checkedAt}, ${table.checkedBy}, ${table.checkNote}) IN (0, 3)`,
    ),
  ],
)
