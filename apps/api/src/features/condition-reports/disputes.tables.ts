import { check, foreignKey, index, integer, pgTable, text, unique, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { sql } from 'drizzle-orm'
import { disputeSide, disputeStatus, disputeStep } from '@salles-ouvertes/contract'
import { instantColumn, primaryId, wordColumn } from '../../platform/columns.ts'
import { fileTable } from '../files/files.tables.ts'
import { conditionReportTable } from './condition-reports.tables.ts'

/** A disagreement on a sealed report; its messages tell what became of it. One at a time for a report. */
export const conditionDisputeTable = pgTable(
  'condition_dispute',
  {
    id: primaryId(),
    tenantId: uuid('tenant_id').notNull(),
    organisationId: uuid('organisation_id').notNull(),
    reportId: uuid('report_id').notNull(),
    openedBy: wordColumn('opened_by', disputeSide).notNull(),
    openedAt: instantColumn('opened_at').notNull(),
    status: wordColumn('status', disputeStatus).notNull(),
    /** Message that proposes a settlement, and its side, while it waits for an answer and once it is accepted. */
    proposalId: uuid('proposal_id'),
    proposedBy: wordColumn('proposed_by', disputeSide),
    closedAt: instantColumn('closed_at'),
  },
  (table) => [
    unique('condition_dispute_of_tenant').on(table.tenantId, table.organisationId, table.id),
    uniqueIndex('one_standing_dispute_per_report')
      .on(table.reportId)
      .where(sql`${table.status} <> 'withdrawn'`),
    foreignKey({
      name: 'dispute_of_report',
      columns: [table.tenantId, table.organisationId, table.reportId],
      foreignColumns: [conditionReportTable.tenantId, conditionReportTable.organisationId, conditionReportTable.id],
    }),
    check(
      'dispute_end_has_its_time',
      sql`(${table.status} IN ('settled', 'withdrawn')) = (${table.closedAt} IS NOT NULL)`,
    ),
    check(
      'settlement_has_its_words',
      sql`num_nulls(${table.proposalId}, ${table.proposedBy}) IN (0, 2)
        AND (${table.status} IN ('settlement-proposed', 'settled')) = (${table.proposalId} IS NOT NULL)`,
    ),
  ],
)

/** What one side wrote, and what it did by it; append-only. */
export const disputeMessageTable = pgTable(
  'condition_dispute_message',
  {
    id: primaryId(),
    tenantId: uuid('tenant_id').notNull(),
    organisationId: uuid('organisation_id').notNull(),
    disputeId: uuid('dispute_id').notNull(),
    step: wordColumn('step', disputeStep).notNull(),
    side: wordColumn('side', disputeSide).notNull(),
    authorId: uuid('author_id').notNull(),
    words: text('words').notNull(),
    writtenAt: instantColumn('written_at').notNull(),
  },
  (table) => [
    unique('dispute_message_of_tenant').on(table.tenantId, table.organisationId, table.id),
    index('dispute_message_thread').on(table.disputeId, table.writtenAt),
    foreignKey({
      name: 'message_of_dispute',
      columns: [table.tenantId, table.organisationId, table.disputeId],
      foreignColumns: [conditionDisputeTable.tenantId, conditionDisputeTable.organisationId, conditionDisputeTable.id],
    }),
  ],
)

/** A photo beside a message; append-only. */
export const disputePhotoTable = pgTable(
  'condition_dispute_photo',
  {
    id: primaryId(),
    tenantId: uuid('tenant_id').notNull(),
    organisationId: uuid('organisation_id').notNull(),
    messageId: uuid('message_id').notNull(),
    rank: integer('rank').notNull(),
    fileId: uuid('file_id')
      .notNull()
      .references(() => fileTable.id),
  },
  (table) => [
    unique('dispute_photo_rank').on(table.messageId, table.rank),
    foreignKey({
      name: 'photo_of_dispute_message',
      columns: [table.tenantId, table.organisationId, table.messageId],
      foreignColumns: [disputeMessageTable.tenantId, disputeMessageTable.organisationId, disputeMessageTable.id],
    }),
  ],
)
