import { check, date, foreignKey, index, integer, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import { sql } from 'drizzle-orm'
import { dunningStep, writtenStep } from '@salles-ouvertes/contract'
import { instantColumn, primaryId, wordColumn } from '../../platform/columns.ts'
import { chargeTable } from '../ledger/ledger.tables.ts'
import { legalEntityTable } from '../tenants/tenants.tables.ts'

/** A reminder written to an organisation of everything it has not paid to one payee; append-only, one a day. */
export const dunningLetterTable = pgTable(
  'dunning_letter',
  {
    id: primaryId(),
    tenantId: uuid('tenant_id').notNull(),
    organisationId: uuid('organisation_id').notNull(),
    payeeEntityId: uuid('payee_entity_id').notNull(),
    /** Local day. */
    sentOn: date('sent_on', { mode: 'string' }).notNull(),
    /** Its tone: the highest step of its claims. */
    step: wordColumn('step', writtenStep).notNull(),
    amountCents: integer('amount_cents').notNull(),
    /** Who asked for it; null when its day had come. */
    askedBy: uuid('asked_by'),
    createdAt: instantColumn('created_at').notNull(),
  },
  (table) => [
    unique('dunning_letter_of_tenant').on(table.tenantId, table.organisationId, table.id),
    unique('one_dunning_letter_a_day').on(table.organisationId, table.payeeEntityId, table.sentOn),
    foreignKey({
      name: 'dunning_letter_of_payee',
      columns: [table.tenantId, table.payeeEntityId],
      foreignColumns: [legalEntityTable.tenantId, legalEntityTable.id],
    }),
    check('letter_asks_for_something', sql`${table.amountCents} > 0`),
    check('letter_is_written', sql`${table.step} <> 'accountant'`),
  ],
)

/** A step of the ladder taken for a claim: a charge and the date it is late since. Append-only, each once. */
export const dunningNoticeTable = pgTable(
  'dunning_notice',
  {
    tenantId: uuid('tenant_id').notNull(),
    organisationId: uuid('organisation_id').notNull(),
    chargeId: uuid('charge_id').notNull(),
    dueOn: date('due_on', { mode: 'string' }).notNull(),
    step: wordColumn('step', dunningStep).notNull(),
    openCents: integer('open_cents').notNull(),
    /** Null for the step that writes to nobody. */
    letterId: uuid('letter_id'),
    takenAt: instantColumn('taken_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.chargeId, table.dueOn, table.step] }),
    foreignKey({
      name: 'dunning_notice_of_charge',
      columns: [table.tenantId, table.organisationId, table.chargeId],
      foreignColumns: [chargeTable.tenantId, chargeTable.organisationId, chargeTable.id],
    }),
    foreignKey({
      name: 'dunning_notice_in_letter',
      columns: [table.tenantId, table.organisationId, table.letterId],
      foreignColumns: [dunningLetterTable.tenantId, dunningLetterTable.organisationId, dunningLetterTable.id],
    }),
    check('notice_asks_for_something', sql`${table.openCents} > 0`),
    check('accountant_step_is_not_written', sql`(${table.step} = 'accountant') = (${table.letterId} IS NULL)`),
  ],
)

/** Reminders of a charge suspended until a day, or resumed, and why; append-only, the last word stands. */
export const dunningHoldTable = pgTable(
  'dunning_hold',
  {
    id: primaryId(),
    tenantId: uuid('tenant_id').notNull(),
    organisationId: uuid('organisation_id').notNull(),
    chargeId: uuid('charge_id').notNull(),
    kind: text('kind', { enum: ['suspend', 'resume'] }).notNull(),
    /** Last day without a reminder. */
    untilOn: date('until_on', { mode: 'string' }),
    reason: text('reason').notNull(),
    toldBy: uuid('told_by').notNull(),
    toldAt: instantColumn('told_at').notNull(),
  },
  (table) => [
    index('dunning_hold_charge').on(table.chargeId, table.toldAt),
    foreignKey({
      name: 'dunning_hold_of_charge',
      columns: [table.tenantId, table.organisationId, table.chargeId],
      foreignColumns: [chargeTable.tenantId, chargeTable.organisationId, chargeTable.id],
    }),
    check('suspension_has_an_end', sql`(${table.kind} = 'suspend') = (${table.untilOn} IS NOT NULL)`),
    check('hold_says_why', sql`btrim(${table.reason}) <> ''`),
  ],
)

/** Days of each step for one payee, in place of those of its tenant. */
export const dunningLadderTable = pgTable(
  'dunning_ladder',
  {
    payeeEntityId: uuid('payee_entity_id').primaryKey(),
    tenantId: uuid('tenant_id').notNull(),
    friendlyDays: integer('friendly_days').notNull(),
    secondDays: integer('second_days').notNull(),
    lastDays: integer('last_days').notNull(),
    accountantDays: integer('accountant_days').notNull(),
  },
  (table) => [
    foreignKey({
      name: 'dunning_ladder_of_payee',
      columns: [table.tenantId, table.payeeEntityId],
      foreignColumns: [legalEntityTable.tenantId, legalEntityTable.id],
    }),
    check(
      'dunning_ladder_rises',
      sql`0 < ${table.friendlyDays} AND ${table.friendlyDays} < ${table.secondDays}
        AND ${table.secondDays} < ${table.lastDays} AND ${table.lastDays} < ${table.accountantDays}`,
    ),
  ],
)

/** The last local day on which what an organisation owes a payee was looked at: once a day, by one worker. */
export const dunningWatchTable = pgTable(
  'dunning_watch',
  {
    tenantId: uuid('tenant_id').notNull(),
    organisationId: uuid('organisation_id').notNull(),
    payeeEntityId: uuid('payee_entity_id').notNull(),
    lookedOn: date('looked_on', { mode: 'string' }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organisationId, table.payeeEntityId] }),
    foreignKey({
      name: 'dunning_watch_of_payee',
      columns: [table.tenantId, table.payeeEntityId],
      foreignColumns: [legalEntityTable.tenantId, legalEntityTable.id],
    }),
  ],
)
