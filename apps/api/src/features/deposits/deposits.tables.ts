import { check, date, foreignKey, index, integer, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import { sql } from 'drizzle-orm'
import { depositMeans, depositMovementKind, depositStatus } from '@salles-ouvertes/contract'
import { instantColumn, primaryId, wordColumn } from '../../platform/columns.ts'
import { fileTable } from '../files/files.tables.ts'

/** One kind of deposit asked for one booking. Nothing of it is in the ledger; movements tell what became of it. */
export const depositTable = pgTable(
  'deposit',
  {
    id: primaryId(),
    tenantId: uuid('tenant_id').notNull(),
    organisationId: uuid('organisation_id').notNull(),
    /** Deposits do not know bookings: an identifier, whose key is in the invariants. */
    bookingId: uuid('booking_id').notNull(),
    establishmentId: uuid('establishment_id').notNull(),
    code: text('code').notNull(),
    label: text('label').notNull(),
    amountCents: integer('amount_cents').notNull(),
    /** What the movements say (`rules/deposit-standing.ts`), kept for the lists. */
    status: wordColumn('status', depositStatus).notNull(),
    createdAt: instantColumn('created_at').notNull(),
  },
  (table) => [
    unique('deposit_of_tenant').on(table.tenantId, table.organisationId, table.id),
    unique('one_deposit_per_booking_and_kind').on(table.bookingId, table.code),
    index('deposit_establishment').on(table.establishmentId, table.createdAt),
    index('deposit_organisation').on(table.organisationId),
    check('deposit_amount', sql`${table.amountCents} > 0`),
  ],
)

/** What happened to a deposit; append-only. */
export const depositMovementTable = pgTable(
  'deposit_movement',
  {
    id: primaryId(),
    tenantId: uuid('tenant_id').notNull(),
    organisationId: uuid('organisation_id').notNull(),
    depositId: uuid('deposit_id').notNull(),
    kind: wordColumn('kind', depositMovementKind).notNull(),
    amountCents: integer('amount_cents').notNull(),
    onDate: date('on_date', { mode: 'string' }).notNull(),
    means: wordColumn('means', depositMeans),
    reference: text('reference').notNull(),
    reason: text('reason'),
    /** Sealed report that shows why; deposits do not know reports: an identifier, whose key is in the invariants. */
    conditionReportId: uuid('condition_report_id'),
    recordedBy: uuid('recorded_by').notNull(),
    recordedAt: instantColumn('recorded_at').notNull(),
  },
  (table) => [
    unique('deposit_movement_of_tenant').on(table.tenantId, table.organisationId, table.id),
    index('deposit_movement_deposit').on(table.depositId),
    foreignKey({
      name: 'movement_of_deposit',
      columns: [table.tenantId, table.organisationId, table.depositId],
      foreignColumns: [depositTable.tenantId, depositTable.organisationId, depositTable.id],
    }),
    check('movement_amount', sql`${table.amountCents} > 0`),
    check('receipt_says_how', sql`(${table.kind} = 'receipt') = (${table.means} IS NOT NULL)`),
    check(
      'retention_says_why',
      sql`(${table.kind} = 'retention') = (${table.reason} IS NOT NULL AND btrim(${table.reason}) <> '')`,
    ),
    check('report_shows_a_retention', sql`${table.kind} = 'retention' OR ${table.conditionReportId} IS NULL`),
  ],
)

/** A photo or document that shows why a part was retained. */
export const depositProofTable = pgTable(
  'deposit_proof',
  {
    id: primaryId(),
    tenantId: uuid('tenant_id').notNull(),
    organisationId: uuid('organisation_id').notNull(),
    movementId: uuid('movement_id').notNull(),
    fileId: uuid('file_id')
      .notNull()
      .references(() => fileTable.id),
    addedAt: instantColumn('added_at').notNull(),
  },
  (table) => [
    index('deposit_proof_movement').on(table.movementId),
    foreignKey({
      name: 'proof_of_movement',
      columns: [table.tenantId, table.organisationId, table.movementId],
      foreignColumns: [depositMovementTable.tenantId, depositMovementTable.organisationId, depositMovementTable.id],
    }),
  ],
)

/** What somebody was told of the deposits of a booking: each step once. */
export const depositReminderTable = pgTable(
  'deposit_reminder',
  {
    tenantId: uuid('tenant_id').notNull(),
    bookingId: uuid('booking_id').notNull(),
    /** Days before the first session; -1 for what is to be given back. */
    step: integer('step').notNull(),
    toldAt: instantColumn('told_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.bookingId, table.step] })],
)
