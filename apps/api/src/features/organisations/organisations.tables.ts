import { check, date, index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { sql } from 'drizzle-orm'
import { organisationKind } from '@salles-ouvertes/contract'
import { instantColumn, primaryId, wordColumn } from '../../platform/columns.ts'
import { fileTable } from '../files/files.tables.ts'
import { accountTable } from '../identity/identity.tables.ts'

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
  representativeName: text('representative_name').notNull(),
  representativeCapacity: text('representative_capacity').notNull(),
  phone: text('phone'),
  republicanCommitmentOn: date('republican_commitment_on', { mode: 'string' }),
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
    kind: text('kind', { enum: ['insurance'] }).notNull(),
    insurer: text('insurer').notNull(),
    policyNumber: text('policy_number').notNull(),
    validFrom: date('valid_from', { mode: 'string' }).notNull(),
    validUntil: date('valid_until', { mode: 'string' }).notNull(),
    /** Null when staff noted a paper certificate seen at the desk. */
    fileId: uuid('file_id').references(() => fileTable.id),
    createdAt: instantColumn('created_at').notNull(),
    removedAt: instantColumn('removed_at'),
  },
  (table) => [
    index('piece_organisation').on(table.organisationId, table.validUntil),
    check('piece_period', sql`${table.validUntil} >= ${table.validFrom}`),
  ],
)
