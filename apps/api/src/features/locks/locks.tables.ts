import { sql } from 'drizzle-orm'
import { check, foreignKey, index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { lockCodeFor, lockProviderKind, type LockAccountSettings, type LockDeviceDto } from '@salles-ouvertes/contract'
import { instantColumn, wordColumn } from '../../platform/columns.ts'
import { establishmentTable } from '../catalogue/catalogue.tables.ts'

/** The account that an establishment has at the maker of its locks; one at most. */
export const lockAccountTable = pgTable(
  'lock_account',
  {
    establishmentId: uuid('establishment_id').primaryKey(),
    tenantId: uuid('tenant_id').notNull(),
    kind: wordColumn('kind', lockProviderKind).notNull(),
    /** Address and identifiers; no secret. */
    settings: jsonb('settings').$type<LockAccountSettings>().notNull(),
    /** Sealed JSON of its secrets; bound to this table and establishment. */
    sealedSecrets: text('sealed_secrets').notNull(),
    toleranceMinutes: integer('tolerance_minutes').notNull(),
    /** Whether the sessions of a booking share one code, in the locks that take those that we choose. */
    codeFor: wordColumn('code_for', lockCodeFor).notNull().default('session'),
    /** As the maker told them at the last test that succeeded. */
    devices: jsonb('devices').$type<LockDeviceDto[]>().notNull(),
    version: integer('version').notNull(),
    testedAt: instantColumn('tested_at'),
    testError: text('test_error'),
    updatedAt: instantColumn('updated_at').notNull(),
  },
  (table) => [
    foreignKey({
      columns: [table.tenantId, table.establishmentId],
      foreignColumns: [establishmentTable.tenantId, establishmentTable.id],
    }),
    check('lock_tolerance', sql`${table.toleranceMinutes} BETWEEN 0 AND 120`),
  ],
)

/** The code asked of a lock for one right to enter: which lock, which maker, and what keeps it unlike any other. */
export const lockCodeTable = pgTable(
  'lock_code',
  {
    grantId: uuid('grant_id').primaryKey(),
    tenantId: uuid('tenant_id').notNull(),
    bookingId: uuid('booking_id').notNull(),
    establishmentId: uuid('establishment_id').notNull(),
    /** Null where nothing is connected and the instance plays the lock. */
    provider: wordColumn('provider', lockProviderKind),
    deviceReference: text('device_reference').notNull(),
    /** How many codes were somebody else's before this one. */
    variant: integer('variant').notNull(),
    /** The code that we chose, until the right to enter keeps it. */
    sealed: text('sealed'),
    /** Keyed hash of the code, for the lock that it is on; null until the lock has made it. */
    fingerprint: text('fingerprint'),
    /** Name of the code at the maker; null until it may be there. */
    reference: text('reference'),
    /** The window and the day on each side, during which nobody else has this code. */
    heldFrom: instantColumn('held_from').notNull(),
    heldUntil: instantColumn('held_until').notNull(),
    createdAt: instantColumn('created_at').notNull(),
  },
  (table) => [
    index('lock_code_establishment').on(table.establishmentId, table.heldUntil),
    foreignKey({
      columns: [table.tenantId, table.establishmentId],
      foreignColumns: [establishmentTable.tenantId, establishmentTable.id],
    }),
    check('lock_code_window', sql`${table.heldUntil} > ${table.heldFrom}`),
  ],
)

/** How many codes of a booking were left for another on this lock: the sessions to come take the one after them. */
export const bookingCodeTable = pgTable(
  'booking_code',
  {
    tenantId: uuid('tenant_id').notNull(),
    bookingId: uuid('booking_id').notNull(),
    deviceReference: text('device_reference').notNull(),
    turn: integer('turn').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.bookingId, table.deviceReference] }),
    check('booking_code_turn', sql`${table.turn} >= 0`),
  ],
)
