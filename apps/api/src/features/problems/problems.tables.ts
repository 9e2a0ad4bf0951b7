import { check, foreignKey, integer, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { sql } from 'drizzle-orm'
import { problemStep } from '@salles-ouvertes/contract'
import { instantColumn, primaryId, wordColumn } from '../../platform/columns.ts'
import { problemReportTable } from '../access/access.tables.ts'
import { fileTable } from '../files/files.tables.ts'

/** What the place did of a problem, in order. Append-only: reopening is a line too. */
export const problemTreatmentTable = pgTable(
  'problem_treatment',
  {
    id: primaryId(),
    tenantId: uuid('tenant_id').notNull(),
    problemId: uuid('problem_id').notNull(),
    /** 1, 2, 3… of its problem: two people at once cannot both write the next line. */
    rank: integer('rank').notNull(),
    step: wordColumn('step', problemStep).notNull(),
    words: text('words').notNull(),
    accountId: uuid('account_id').notNull(),
    /** Name of the person, as it was. */
    doneBy: text('done_by').notNull(),
    doneAt: instantColumn('done_at').notNull(),
  },
  (table) => [
    unique('one_treatment_at_a_time').on(table.problemId, table.rank),
    foreignKey({
      name: 'problem_treatment_of_report',
      columns: [table.tenantId, table.problemId],
      foreignColumns: [problemReportTable.tenantId, problemReportTable.id],
    }),
    check('settled_problem_says_how', sql`${table.step} <> 'settle' OR ${table.words} <> ''`),
  ],
)

/** What whoever reported saw: a file of the tenant alone. */
export const problemPhotoTable = pgTable(
  'problem_photo',
  {
    id: primaryId(),
    tenantId: uuid('tenant_id').notNull(),
    problemId: uuid('problem_id').notNull(),
    rank: integer('rank').notNull(),
    fileId: uuid('file_id')
      .notNull()
      .references(() => fileTable.id),
    takenAt: instantColumn('taken_at').notNull(),
  },
  (table) => [
    unique('one_problem_photo_per_rank').on(table.problemId, table.rank),
    foreignKey({
      name: 'problem_photo_of_report',
      columns: [table.tenantId, table.problemId],
      foreignColumns: [problemReportTable.tenantId, problemReportTable.id],
    }),
    check('problem_photo_rank', sql`${table.rank} BETWEEN 1 AND 4`),
  ],
)
