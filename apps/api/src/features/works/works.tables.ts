import { sql } from 'drizzle-orm'
import { check, foreignKey, index, integer, jsonb, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { partyRole, worksAction, worksLineState } from '@salles-ouvertes/contract'
import { instantColumn, primaryId, wordColumn } from '../../platform/columns.ts'
import { agreementTable } from '../agreements/agreements.tables.ts'
import { closureTable } from '../availability/availability.tables.ts'
import { roomTable } from '../catalogue/catalogue.tables.ts'
import { accountTable } from '../identity/identity.tables.ts'

/** One command that treats the agreements that works touch: who, in whose name and why. */
export const worksBatchTable = pgTable(
  'works_batch',
  {
    id: primaryId(),
    tenantId: uuid('tenant_id').notNull(),
    closureId: uuid('closure_id').notNull(),
    party: wordColumn('party', partyRole).notNull(),
    reason: text('reason').notNull(),
    accountId: uuid('account_id')
      .notNull()
      .references(() => accountTable.id),
    createdAt: instantColumn('created_at').notNull(),
  },
  (table) => [
    unique('works_batch_of_tenant').on(table.tenantId, table.id),
    index('works_batch_closure').on(table.closureId),
    foreignKey({
      columns: [table.tenantId, table.closureId],
      foreignColumns: [closureTable.tenantId, closureTable.id],
    }),
    check('works_have_a_reason', sql`btrim(${table.reason}) <> ''`),
  ],
)

/** What it does to one agreement: settled in a transaction of its own, once. */
export const worksLineTable = pgTable(
  'works_line',
  {
    id: primaryId(),
    tenantId: uuid('tenant_id').notNull(),
    organisationId: uuid('organisation_id').notNull(),
    batchId: uuid('batch_id').notNull(),
    agreementId: uuid('agreement_id').notNull(),
    action: wordColumn('action', worksAction).notNull(),
    /** Where the sessions go; null when they are suspended. */
    roomId: uuid('room_id'),
    /** Sessions that the person had before their eyes; those that left meanwhile are let be. */
    occurrenceIds: uuid('occurrence_ids').array().notNull(),
    state: wordColumn('state', worksLineState).notNull(),
    /** How many sessions were treated. */
    sessions: integer('sessions').notNull().default(0),
    failureCode: text('failure_code'),
    failureParams: jsonb('failure_params').$type<Record<string, unknown>>(),
    settledAt: instantColumn('settled_at'),
  },
  (table) => [
    unique('works_line_once_per_agreement').on(table.batchId, table.agreementId),
    foreignKey({
      columns: [table.tenantId, table.batchId],
      foreignColumns: [worksBatchTable.tenantId, worksBatchTable.id],
    }),
    foreignKey({
      name: 'works_line_of_an_agreement',
      columns: [table.tenantId, table.organisationId, table.agreementId],
      foreignColumns: [agreementTable.tenantId, agreementTable.organisationId, agreementTable.id],
    }),
    foreignKey({ columns: [table.tenantId, table.roomId], foreignColumns: [roomTable.tenantId, roomTable.id] }),
    check('works_line_moves_somewhere', sql`(${table.action} = 'move') = (${table.roomId} IS NOT NULL)`),
    check('works_line_settled', sql`(${table.state} = 'waiting') = (${table.settledAt} IS NULL)`),
    check('works_line_says_why', sql`(${table.state} = 'failed') = (${table.failureCode} IS NOT NULL)`),
  ],
)
