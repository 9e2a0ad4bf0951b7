import { sql } from 'drizzle-orm'
import { check, index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { contactChannel, type SmsAccountSettings, smsProviderKind } from '@salles-ouvertes/contract'
import { instantColumn, primaryId, wordColumn } from '../../platform/columns.ts'
import { accountTable } from '../identity/identity.tables.ts'
import { tenantTable } from '../tenants/tenants.tables.ts'

/** The account that a tenant has at its operator of SMS; one at most. */
export const smsAccountTable = pgTable(
  'sms_account',
  {
    tenantId: uuid('tenant_id')
      .primaryKey()
      .references(() => tenantTable.id),
    kind: wordColumn('kind', smsProviderKind).notNull(),
    /** Address and identifiers; no secret. */
    settings: jsonb('settings').$type<SmsAccountSettings>().notNull(),
    /** Sealed JSON of its secrets; bound to this table and tenant. */
    sealedSecrets: text('sealed_secrets').notNull(),
    sender: text('sender').notNull(),
    monthlyParts: integer('monthly_parts').notNull(),
    quietFromMinutes: integer('quiet_from_minutes').notNull(),
    quietUntilMinutes: integer('quiet_until_minutes').notNull(),
    version: integer('version').notNull(),
    testedAt: instantColumn('tested_at'),
    testError: text('test_error'),
    /** When its officers were last told that the parts of the month are used up. */
    budgetToldAt: instantColumn('budget_told_at'),
    updatedAt: instantColumn('updated_at').notNull(),
  },
  (table) => [
    check('sms_budget', sql`${table.monthlyParts} > 0`),
    check(
      'sms_quiet_hours',
      sql`${table.quietFromMinutes} BETWEEN 0 AND 1439 AND ${table.quietUntilMinutes} BETWEEN 0 AND 1439`,
    ),
  ],
)

/** What was handed to an operator, and what it costs: neither the number nor the text. */
export const smsSentTable = pgTable(
  'sms_sent',
  {
    /** The message that it carries, which is also our reference at the operator. */
    messageId: uuid('message_id').primaryKey(),
    tenantId: uuid('tenant_id')
      .notNull()
      .references(() => tenantTable.id),
    provider: wordColumn('provider', smsProviderKind).notNull(),
    sender: text('sender').notNull(),
    /** Counted before it leaves, corrected by what the operator bills. */
    parts: integer('parts').notNull(),
    /** `sending`: handed over, without an answer so far. `refused` costs nothing. */
    status: text('status', { enum: ['sending', 'waiting', 'delivered', 'lost', 'refused'] }).notNull(),
    providerId: text('provider_id'),
    countedAt: instantColumn('counted_at').notNull(),
    /** When the operator is asked next what became of it; null when it is asked no more. */
    nextLookAt: instantColumn('next_look_at'),
    looks: integer('looks').notNull().default(0),
  },
  (table) => [
    index('sms_sent_month').on(table.tenantId, table.countedAt),
    index('sms_sent_to_look_at')
      .on(table.nextLookAt)
      .where(sql`${table.nextLookAt} IS NOT NULL`),
    check('sms_parts', sql`${table.parts} >= 0`),
  ],
)

/** Mobile numbers that people gave: one that is verified at most, and one that waits for its code. */
export const mobileNumberTable = pgTable(
  'mobile_number',
  {
    id: primaryId(),
    accountId: uuid('account_id')
      .notNull()
      .references(() => accountTable.id),
    /** E.164. */
    number: text('number').notNull(),
    /** How its owner wants to be told; counts once the number is verified. */
    channel: wordColumn('channel', contactChannel).notNull(),
    createdAt: instantColumn('created_at').notNull(),
    verifiedAt: instantColumn('verified_at'),
  },
  (table) => [
    uniqueIndex('one_verified_number')
      .on(table.accountId)
      .where(sql`${table.verifiedAt} IS NOT NULL`),
    uniqueIndex('one_number_to_verify')
      .on(table.accountId)
      .where(sql`${table.verifiedAt} IS NULL`),
    check('mobile_number_is_international', sql`${table.number} ~ '^[+][1-9][0-9]{7,14}$'`),
  ],
)
