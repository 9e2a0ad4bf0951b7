import {
  bigint,
  boolean,
  check,
  date,
  foreignKey,
  index,
  integer,
  pgTable,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { sql } from 'drizzle-orm'
import { bankMatchKind, bankStatementFormat, echoReason } from '@salles-ouvertes/contract'
import { instantColumn, primaryId, wordColumn } from '../../platform/columns.ts'
import { accountTable } from '../identity/identity.tables.ts'
import { chargeTable, paymentTable } from '../ledger/ledger.tables.ts'
import { legalEntityTable } from '../tenants/tenants.tables.ts'

/** A file of the bank that told something new. Its bytes are not kept: they tell of everybody's money. */
export const bankStatementTable = pgTable(
  'bank_statement',
  {
    id: primaryId(),
    tenantId: uuid('tenant_id').notNull(),
    payeeEntityId: uuid('payee_entity_id').notNull(),
    fileName: text('file_name').notNull(),
    format: wordColumn('format', bankStatementFormat).notNull(),
    fromDay: date('from_day', { mode: 'string' }).notNull(),
    untilDay: date('until_day', { mode: 'string' }).notNull(),
    added: integer('added').notNull(),
    known: integer('known').notNull(),
    importedBy: uuid('imported_by')
      .notNull()
      .references(() => accountTable.id),
    createdAt: instantColumn('created_at').notNull(),
  },
  (table) => [
    unique('bank_statement_of_tenant').on(table.tenantId, table.payeeEntityId, table.id),
    index('bank_statement_payee').on(table.payeeEntityId, table.createdAt),
    foreignKey({
      name: 'bank_statement_payee_fk',
      columns: [table.tenantId, table.payeeEntityId],
      foreignColumns: [legalEntityTable.tenantId, legalEntityTable.id],
    }),
    check(
      'bank_statement_tells_something',
      sql`${table.added} >= 0 AND ${table.known} >= 0 AND ${table.added} + ${table.known} > 0`,
    ),
    check('bank_statement_days_in_order', sql`${table.fromDay} <= ${table.untilDay}`),
  ],
)

/** One movement of a payee's account, once whichever files tell it; what the bank said never changes. */
export const bankMovementTable = pgTable(
  'bank_movement',
  {
    id: primaryId(),
    tenantId: uuid('tenant_id').notNull(),
    payeeEntityId: uuid('payee_entity_id').notNull(),
    statementId: uuid('statement_id').notNull(),
    /** SHA-256 of the identity under which it was first told. */
    fingerprint: text('fingerprint').notNull(),
    /** The file gave it a name of its own, that of the bank or of its payer. */
    isNamed: boolean('is_named').notNull(),
    bookedOn: date('booked_on', { mode: 'string' }).notNull(),
    amountCents: bigint('amount_cents', { mode: 'number' }).notNull(),
    label: text('label').notNull(),
    counterparty: text('counterparty'),
    reference: text('reference'),
    isReturn: boolean('is_return').notNull(),
    setAsideAt: instantColumn('set_aside_at'),
    setAsideBy: uuid('set_aside_by').references(() => accountTable.id),
    setAsideReason: text('set_aside_reason'),
  },
  (table) => [
    unique('bank_movement_once').on(table.payeeEntityId, table.fingerprint),
    unique('bank_movement_of_payee').on(table.tenantId, table.payeeEntityId, table.id),
    index('bank_movement_day').on(table.payeeEntityId, table.bookedOn, table.id),
    foreignKey({
      name: 'movement_of_bank_statement',
      columns: [table.tenantId, table.payeeEntityId, table.statementId],
      foreignColumns: [bankStatementTable.tenantId, bankStatementTable.payeeEntityId, bankStatementTable.id],
    }),
    check('bank_movement_not_zero', sql`${table.amountCents} <> 0`),
    check('bank_movement_fingerprint', sql`${table.fingerprint} ~ '^[0-9a-f]{64}$'`),
    check(
      'set_aside_says_by_whom_and_why',
      sql`num_nonnulls(${table.setAsideAt}, ${table.setAsideBy}, ${table.setAsideReason}) IN (0, 3)`,
    ),
  ],
)

/** A movement that a file told again in other words than those before: it counts once, and this says why. */
export const bankMovementEchoTable = pgTable(
  'bank_movement_echo',
  {
    id: primaryId(),
    tenantId: uuid('tenant_id').notNull(),
    payeeEntityId: uuid('payee_entity_id').notNull(),
    movementId: uuid('movement_id').notNull(),
    /** The file that told it again. */
    statementId: uuid('statement_id').notNull(),
    /** SHA-256 of the identity under which that file tells it. */
    fingerprint: text('fingerprint').notNull(),
    isNamed: boolean('is_named').notNull(),
    reason: wordColumn('reason', echoReason).notNull(),
  },
  (table) => [
    unique('bank_movement_echo_once').on(table.payeeEntityId, table.fingerprint),
    index('bank_movement_echo_movement').on(table.movementId),
    foreignKey({
      name: 'echo_of_movement',
      columns: [table.tenantId, table.payeeEntityId, table.movementId],
      foreignColumns: [bankMovementTable.tenantId, bankMovementTable.payeeEntityId, bankMovementTable.id],
    }),
    foreignKey({
      name: 'echo_of_bank_statement',
      columns: [table.tenantId, table.payeeEntityId, table.statementId],
      foreignColumns: [bankStatementTable.tenantId, bankStatementTable.payeeEntityId, bankStatementTable.id],
    }),
    check('bank_movement_echo_fingerprint', sql`${table.fingerprint} ~ '^[0-9a-f]{64}$'`),
  ],
)

/** A movement, or a part of it, and the money in the books that it proves. Undone, it stays, with why. */
export const bankMatchTable = pgTable(
  'bank_match',
  {
    id: primaryId(),
    tenantId: uuid('tenant_id').notNull(),
    payeeEntityId: uuid('payee_entity_id').notNull(),
    organisationId: uuid('organisation_id').notNull(),
    movementId: uuid('movement_id').notNull(),
    chargeId: uuid('charge_id').notNull(),
    kind: wordColumn('kind', bankMatchKind).notNull(),
    /** With the sign of the movement. */
    amountCents: bigint('amount_cents', { mode: 'number' }).notNull(),
    paymentId: uuid('payment_id')
      .notNull()
      .references(() => paymentTable.id),
    /** The payment that came back. */
    returnedPaymentId: uuid('returned_payment_id').references(() => paymentTable.id),
    matchedBy: uuid('matched_by')
      .notNull()
      .references(() => accountTable.id),
    matchedAt: instantColumn('matched_at').notNull(),
    undoneAt: instantColumn('undone_at'),
    undoneBy: uuid('undone_by').references(() => accountTable.id),
    undoReason: text('undo_reason'),
    /** The opposite entry, when the match had written one. */
    undoPaymentId: uuid('undo_payment_id').references(() => paymentTable.id),
  },
  (table) => [
    uniqueIndex('one_share_per_charge')
      .on(table.movementId, table.chargeId)
      .where(sql`${table.undoneAt} IS NULL`),
    uniqueIndex('payment_proven_once')
      .on(table.paymentId)
      .where(sql`${table.undoneAt} IS NULL`),
    uniqueIndex('payment_returned_once')
      .on(table.returnedPaymentId)
      .where(sql`${table.undoneAt} IS NULL`),
    index('bank_match_movement').on(table.movementId),
    index('bank_match_payment').on(table.paymentId),
    index('bank_match_charge').on(table.chargeId),
    foreignKey({
      name: 'match_of_movement',
      columns: [table.tenantId, table.payeeEntityId, table.movementId],
      foreignColumns: [bankMovementTable.tenantId, bankMovementTable.payeeEntityId, bankMovementTable.id],
    }),
    foreignKey({
      name: 'match_of_charge',
      columns: [table.tenantId, table.organisationId, table.chargeId],
      foreignColumns: [chargeTable.tenantId, chargeTable.organisationId, chargeTable.id],
    }),
    check('bank_match_not_zero', sql`${table.amountCents} <> 0`),
    check('returned_says_which', sql`(${table.kind} = 'returned') = (${table.returnedPaymentId} IS NOT NULL)`),
    check(
      'undone_says_by_whom_and_why',
      sql`num_nonnulls(${table.undoneAt}, ${table.undoneBy}, ${table.undoReason}) IN (0, 3)`,
    ),
    check(
      'undone_undoes_its_entry',
      sql`(${table.undoPaymentId} IS NOT NULL) = (${table.undoneAt} IS NOT NULL AND ${table.kind} <> 'already-recorded')`,
    ),
  ],
)
