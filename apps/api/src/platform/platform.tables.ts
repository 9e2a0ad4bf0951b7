import { bigint, index, integer, jsonb, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { instantColumn, primaryId } from './columns.ts'

/** One row per event and reaction, written in the transaction of the command, run by the worker. */
export const outboxTable = pgTable(
  'outbox',
  {
    id: primaryId(),
    eventId: uuid('event_id').notNull(),
    eventType: text('event_type').notNull(),
    reaction: text('reaction').notNull(),
    tenantId: uuid('tenant_id'),
    /** Ids only, never a person's data. */
    payload: jsonb('payload').$type<Record<string, unknown>>().notNull(),
    runAt: instantColumn('run_at').notNull(),
    attempts: integer('attempts').notNull().default(0),
    leasedUntil: instantColumn('leased_until'),
    doneAt: instantColumn('done_at'),
    /** Given up after too many attempts: a person sees it. */
    deadAt: instantColumn('dead_at'),
    lastError: text('last_error'),
    createdAt: instantColumn('created_at').notNull(),
  },
  (table) => [unique('outbox_once').on(table.eventId, table.reaction), index('outbox_due').on(table.runAt)],
)

/** First answer to a keyed POST, kept 24 hours and given again. */
export const idempotencyTable = pgTable(
  'idempotency',
  {
    id: primaryId(),
    accountId: uuid('account_id').notNull(),
    key: text('key').notNull(),
    requestHash: text('request_hash').notNull(),
    status: integer('status'),
    body: jsonb('body'),
    /** When a transaction of the request was committed: what was asked may be done, though no answer is kept. */
    workedAt: instantColumn('worked_at'),
    createdAt: instantColumn('created_at').notNull(),
  },
  (table) => [unique('idempotency_key').on(table.accountId, table.key)],
)

/** Single row read by `clock.now()`; zero and refused in production. */
export const clockOffsetTable = pgTable('clock_offset', {
  id: integer('id').primaryKey(),
  offsetMs: bigint('offset_ms', { mode: 'number' }).notNull(),
})
