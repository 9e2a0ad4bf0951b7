import {
  boolean,
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
import { organisationKind, pieceKind, pieceVerdict } from '@salles-ouvertes/contract'
import { instantColumn, primaryId, wordColumn } from '../../platform/columns.ts'
import { fileTable } from '../files/files.tables.ts'
import { accountTable } from '../identity/identity.tables.ts'
import { tenantTable } from '../tenants/tenants.tables.ts'

export const organisationTable = pgTable('organisation', {
  id: primaryId(),
  kind: wordColumn('kind', organisationKind).notNull(),
  name: text('name').notNull(),
  rna: text('rna').unique('organisation_rna'),
  siret: text('siret').unique('organisation_siret'),
  trainingActivityNumber: text('training_activity_number'),
  address: text('address').notNull(),
  postalCode: text('postal_code').notNull(),
  city: text('city').notNull(),
  inseeCode: text('insee_code'),
  /** Declared by the organisation itself (CGI, art. 200 and 238 bis); a tariff may name it. */
  isGeneralInterest: boolean('is_general_interest').notNull().default(false),
  representativeName: text('representative_name').notNull(),
  representativeCapacity: text('representative_capacity').notNull(),
  phone: text('phone'),
  /** Tenant whose staff entered it from a paper or phone request, null when it registered itself. */
  recordedByTenantId: uuid('recorded_by_tenant_id'),
  createdAt: instantColumn('created_at').notNull(),
})

export const membershipTable = pgTable(
  'membership',
  {
    organisationId: uuid('organisation_id')
      .notNull()
      .references(() => organisationTable.id),
    accountId: uuid('account_id')
      .notNull()
      .references(() => accountTable.id),
    membership: text('membership', { enum: ['representative', 'member'] }).notNull(),
    createdAt: instantColumn('created_at').notNull(),
    endedAt: instantColumn('ended_at'),
  },
  (table) => [
    primaryKey({ columns: [table.organisationId, table.accountId] }),
    index('membership_account').on(table.accountId),
  ],
)

export const pieceTable = pgTable(
  'piece',
  {
    id: primaryId(),
    organisationId: uuid('organisation_id')
      .notNull()
      .references(() => organisationTable.id),
    kind: wordColumn('kind', pieceKind).notNull(),
    /** Counts the deposits of this kind; the database gives it (`piece_version`). */
    version: integer('version').notNull().default(0),
    /** Of an insurance; empty for the other kinds. */
    insurer: text('insurer').notNull(),
    policyNumber: text('policy_number').notNull(),
    validFrom: date('valid_from', { mode: 'string' }).notNull(),
    /** Null when it has no end. */
    validUntil: date('valid_until', { mode: 'string' }),
    /** Null when staff noted a paper certificate seen at the desk. */
    fileId: uuid('file_id').references(() => fileTable.id),
    createdAt: instantColumn('created_at').notNull(),
    removedAt: instantColumn('removed_at'),
  },
  (table) => [
    index('piece_end')
      .on(table.validUntil)
      .where(sql`${table.removedAt} IS NULL`),
    index('piece_organisation').on(table.organisationId, table.validUntil),
    unique('piece_version').on(table.organisationId, table.kind, table.version),
    unique('piece_of_organisation').on(table.organisationId, table.id),
    check('piece_period', sql`${table.validUntil} >= ${table.validFrom}`),
    check(
      'insurance_is_complete',
      sql`${table.kind} <> 'insurance' OR (${table.validUntil} IS NOT NULL AND ${table.insurer} <> '' AND ${table.policyNumber} <> '')`,
    ),
  ],
)

/** What one tenant thinks of a piece: another judges for itself. */
export const pieceReviewTable = pgTable(
  'piece_review',
  {
    tenantId: uuid('tenant_id')
      .notNull()
      .references(() => tenantTable.id),
    organisationId: uuid('organisation_id').notNull(),
    pieceId: uuid('piece_id').notNull(),
    verdict: wordColumn('verdict', pieceVerdict).notNull(),
    /** Why it was refused, for the organisation to read. */
    reason: text('reason').notNull(),
    reviewedBy: uuid('reviewed_by').notNull(),
    reviewedAt: instantColumn('reviewed_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.tenantId, table.pieceId] }),
    index('piece_review_piece').on(table.organisationId, table.pieceId),
    foreignKey({
      name: 'review_of_piece',
      columns: [table.organisationId, table.pieceId],
      foreignColumns: [pieceTable.organisationId, pieceTable.id],
    }),
    check('refused_piece_says_why', sql`${table.verdict} <> 'refused' OR ${table.reason} <> ''`),
  ],
)

/** Steps of the ladder that were told, of each piece about to end: one mail each. */
export const pieceReminderTable = pgTable(
  'piece_reminder',
  {
    organisationId: uuid('organisation_id').notNull(),
    pieceId: uuid('piece_id').notNull(),
    /** Days left at this step. */
    step: integer('step').notNull(),
    toldAt: instantColumn('told_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.pieceId, table.step] }),
    foreignKey({
      name: 'reminder_of_piece',
      columns: [table.organisationId, table.pieceId],
      foreignColumns: [pieceTable.organisationId, pieceTable.id],
    }),
  ],
)
