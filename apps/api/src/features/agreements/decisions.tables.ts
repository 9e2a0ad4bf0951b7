import { sql } from 'drizzle-orm'
import { check, date, foreignKey, integer, jsonb, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { decisionGround, decisionKind, partyRole } from '@salles-ouvertes/contract'
import { instantColumn, primaryId, wordColumn } from '../../platform/columns.ts'
import { fileTable } from '../files/files.tables.ts'
import { agreementTable } from './agreements.tables.ts'
import type { NamedSession } from './rules/decision-entry.ts'

/** What one party decided about a signed agreement: it stays as written, and follows the evidence of the signatures. */
export const agreementDecisionTable = pgTable(
  'agreement_decision',
  {
    id: primaryId(),
    tenantId: uuid('tenant_id').notNull(),
    organisationId: uuid('organisation_id').notNull(),
    agreementId: uuid('agreement_id').notNull(),
    /** Place in the chain: 1 for the first decision. */
    rank: integer('rank').notNull(),
    kind: wordColumn('kind', decisionKind).notNull(),
    ground: wordColumn('ground', decisionGround).notNull(),
    party: wordColumn('party', partyRole).notNull(),
    accountId: uuid('account_id').notNull(),
    decidedBy: text('decided_by').notNull(),
    capacity: text('capacity').notNull(),
    delegationAct: text('delegation_act'),
    reason: text('reason').notNull(),
    decidedAt: instantColumn('decided_at').notNull(),
    /** First day of effect; of a formal notice, the day it was given. */
    effectiveOn: date('effective_on', { mode: 'string' }).notNull(),
    /** Last day of a suspension, last day to answer a formal notice. */
    lastDay: date('last_day', { mode: 'string' }),
    /** Of a lifting: the suspension that it ends. */
    liftsId: uuid('lifts_id'),
    /** Sessions stopped, or given back; of a lifting, also those whose place went to somebody else. */
    occurrenceIds: uuid('occurrence_ids').array().notNull(),
    sessions: jsonb('sessions').$type<NamedSession[]>().notNull(),
    lostSessions: jsonb('lost_sessions').$type<NamedSession[]>().notNull(),
    /** Letter of an organiser without an account, as the desk received and scanned it. */
    receivedOn: date('received_on', { mode: 'string' }),
    receivedFileId: uuid('received_file_id').references(() => fileTable.id),
    receivedSha256: text('received_sha256'),
    previousSha256: text('previous_sha256').notNull(),
    entrySha256: text('entry_sha256').notNull(),
    /** Its letter, drawn afterwards. */
    letterFileId: uuid('letter_file_id').references(() => fileTable.id),
    letterSha256: text('letter_sha256'),
  },
  (table) => [
    unique('one_decision_per_rank').on(table.agreementId, table.rank),
    unique('decision_entry').on(table.agreementId, table.entrySha256),
    unique('decision_of_agreement').on(table.agreementId, table.id),
    unique('suspension_is_lifted_once').on(table.liftsId),
    foreignKey({
      columns: [table.tenantId, table.organisationId, table.agreementId],
      foreignColumns: [agreementTable.tenantId, agreementTable.organisationId, agreementTable.id],
    }),
    foreignKey({
      name: 'lifting_of_the_same_agreement',
      columns: [table.agreementId, table.liftsId],
      foreignColumns: [table.agreementId, table.id],
    }),
    check('decision_has_a_reason', sql`btrim(${table.reason}) <> ''`),
    check('decision_lasts', sql`(${table.kind} IN ('formal-notice', 'suspension')) = (${table.lastDay} IS NOT NULL)`),
    check('decision_ends_after_it_begins', sql`${table.lastDay} IS NULL OR ${table.lastDay} >= ${table.effectiveOn}`),
    check('lifting_lifts', sql`(${table.kind} = 'lifting') = (${table.liftsId} IS NOT NULL)`),
    check(
      'received_letter_is_whole',
      sql`num_nonnulls(${table.receivedOn}, ${table.receivedFileId}, ${table.receivedSha256}) IN (0, 3)`,
    ),
    check('only_the_organiser_writes_to_the_desk', sql`${table.receivedOn} IS NULL OR ${table.party} = 'organiser'`),
    check('letter_is_hashed', sql`(${table.letterFileId} IS NULL) = (${table.letterSha256} IS NULL)`),
  ],
)
