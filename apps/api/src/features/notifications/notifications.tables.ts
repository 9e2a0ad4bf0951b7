import { sql } from 'drizzle-orm'
import { index, integer, jsonb, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import { messageRhythm, messageTopic } from '@salles-ouvertes/contract'
import { instantColumn, primaryId, wordColumn } from '../../platform/columns.ts'
import { accountTable } from '../identity/identity.tables.ts'
import { tenantTable } from '../tenants/tenants.tables.ts'

/** A mail or an SMS to send or sent: template and ids only, rendered at sending, so that no code, name or number is kept here. */
export const messageTable = pgTable(
  'message',
  {
    id: primaryId(),
    /** Null for messages about an account alone. */
    tenantId: uuid('tenant_id'),
    channel: text('channel', { enum: ['email', 'sms'] })
      .notNull()
      .default('email'),
    template: text('template').notNull(),
    /** One message per person, event and channel. */
    dedupeKey: text('dedupe_key').notNull(),
    /** Account written to; null when the address is the holder's, read from its subject at sending. */
    recipientAccountId: uuid('recipient_account_id'),
    subjectId: uuid('subject_id').notNull(),
    params: jsonb('params').$type<Record<string, string>>().notNull(),
    /**
     * `declined`: never leaves, as its recipient chose; `held` until the summary of the day, then `summed-up` in it.
     */
    status: text('status', {
      enum: ['queued', 'sent', 'failed', 'resent', 'declined', 'held', 'summed-up'],
    }).notNull(),
    attempts: integer('attempts').notNull().default(0),
    lastError: text('last_error'),
    createdAt: instantColumn('created_at').notNull(),
    sentAt: instantColumn('sent_at'),
  },
  (table) => [
    unique('one_message_per_person_and_event').on(table.dedupeKey),
    index('message_subject').on(table.subjectId),
    index('message_held')
      .on(table.tenantId, table.recipientAccountId)
      .where(sql`${table.status} = 'held'`),
  ],
)

/** Whose way in was said again shortly before. */
export const entryReminderTable = pgTable('entry_reminder', {
  grantId: uuid('grant_id').primaryKey(),
  tenantId: uuid('tenant_id')
    .notNull()
    .references(() => tenantTable.id),
  toldAt: instantColumn('told_at').notNull(),
})

/** How a person wants the messages of a topic that may be left out; without a row, what is usual. */
export const messageChoiceTable = pgTable(
  'message_choice',
  {
    accountId: uuid('account_id')
      .notNull()
      .references(() => accountTable.id),
    topic: wordColumn('topic', messageTopic).notNull(),
    rhythm: wordColumn('rhythm', messageRhythm).notNull(),
    chosenAt: instantColumn('chosen_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.accountId, table.topic] })],
)
