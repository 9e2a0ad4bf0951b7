import { sql } from 'drizzle-orm'
import {
  boolean,
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
import { finalFate, recordKind, type ArchivedFile } from '@salles-ouvertes/contract'
import { instantColumn, primaryId, wordColumn } from '../../platform/columns.ts'
import { tenantTable } from '../tenants/tenants.tables.ts'

/** A list of records whose time is over (bordereau d’élimination), its visa and when they were erased. */
export const eliminationTable = pgTable(
  'elimination',
  {
    id: primaryId(),
    tenantId: uuid('tenant_id')
      .notNull()
      .references(() => tenantTable.id),
    number: integer('number').notNull(),
    proposedAt: instantColumn('proposed_at').notNull(),
    visaNumber: text('visa_number'),
    visaGivenBy: text('visa_given_by'),
    visaGivenOn: date('visa_given_on', { mode: 'string' }),
    visaRecordedAt: instantColumn('visa_recorded_at'),
    visaRecordedBy: uuid('visa_recorded_by'),
    erasedAt: instantColumn('erased_at'),
  },
  (table) => [
    unique('elimination_of_tenant').on(table.tenantId, table.id),
    unique('elimination_number').on(table.tenantId, table.number),
    check(
      'visa_is_complete',
      sql`num_nulls(${table.visaNumber}, ${table.visaGivenBy}, ${table.visaGivenOn}, ${table.visaRecordedAt}, ${table.visaRecordedBy}) IN (0, 5)`,
    ),
    check('erasure_follows_visa', sql`${table.erasedAt} IS NULL OR ${table.visaNumber} IS NOT NULL`),
  ],
)

/** One record of a list, with what stays of it once its files are erased. */
export const eliminationLineTable = pgTable(
  'elimination_line',
  {
    tenantId: uuid('tenant_id').notNull(),
    eliminationId: uuid('elimination_id').notNull(),
    recordId: uuid('record_id').notNull(),
    kind: wordColumn('kind', recordKind).notNull(),
    number: text('number').notNull(),
    organisationName: text('organisation_name').notNull(),
    establishmentName: text('establishment_name').notNull(),
    startedOn: date('started_on', { mode: 'string' }).notNull(),
    endedOn: date('ended_on', { mode: 'string' }).notNull(),
    dueOn: date('due_on', { mode: 'string' }).notNull(),
    years: integer('years').notNull(),
    fate: wordColumn('fate', finalFate).notNull(),
    isKept: boolean('is_kept').notNull().default(false),
    fileIds: uuid('file_ids').array().notNull(),
    files: jsonb('files').$type<ArchivedFile[]>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.eliminationId, table.recordId] }),
    unique('record_is_listed_once').on(table.tenantId, table.recordId),
    index('elimination_line_files').using('gin', table.fileIds),
    foreignKey({
      name: 'line_of_elimination',
      columns: [table.tenantId, table.eliminationId],
      foreignColumns: [eliminationTable.tenantId, eliminationTable.id],
    }),
  ],
)

/** When the records of each tenant were last looked at: once a day. */
export const retentionCheckTable = pgTable('retention_check', {
  tenantId: uuid('tenant_id')
    .primaryKey()
    .references(() => tenantTable.id),
  checkedAt: instantColumn('checked_at').notNull(),
})
