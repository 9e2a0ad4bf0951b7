import { sql } from 'drizzle-orm'
import { check, date, foreignKey, index, integer, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import { keyEntryKind, keyKind, keyState } from '@salles-ouvertes/contract'
import { instantColumn, primaryId, wordColumn } from '../../platform/columns.ts'
import { bookingTable } from '../bookings/bookings.tables.ts'
import { establishmentTable } from '../catalogue/catalogue.tables.ts'

/** One copy of a key, a badge or a remote control of an establishment. Where it is, its last entry says. */
export const keyCopyTable = pgTable(
  'key_copy',
  {
    id: primaryId(),
    tenantId: uuid('tenant_id').notNull(),
    establishmentId: uuid('establishment_id').notNull(),
    kind: wordColumn('kind', keyKind).notNull(),
    label: text('label').notNull(),
    copyNo: integer('copy_no').notNull(),
    /** Doors and rooms, in words. */
    opens: text('opens').notNull(),
    /** No longer lent: given away, broken, or lost for good. */
    retiredAt: instantColumn('retired_at'),
    createdAt: instantColumn('created_at').notNull(),
  },
  (table) => [
    unique('key_copy_of_tenant').on(table.tenantId, table.establishmentId, table.id),
    unique('one_number_per_key_copy').on(table.establishmentId, table.label, table.copyNo),
    foreignKey({
      columns: [table.tenantId, table.establishmentId],
      foreignColumns: [establishmentTable.tenantId, establishmentTable.id],
    }),
    check('key_copy_number', sql`${table.copyNo} > 0`),
  ],
)

/** The register: what happened to each copy, in order. Append-only; a correction is a line too. */
export const keyEntryTable = pgTable(
  'key_entry',
  {
    id: primaryId(),
    tenantId: uuid('tenant_id').notNull(),
    establishmentId: uuid('establishment_id').notNull(),
    copyId: uuid('copy_id').notNull(),
    /** 1, 2, 3… of its copy: two people at once cannot both write the next line. */
    rank: integer('rank').notNull(),
    kind: wordColumn('kind', keyEntryKind).notNull(),
    /** Where the copy is after this line. */
    state: wordColumn('state', keyState).notNull(),
    /** The line that put the copy in the hands that have it, or lost it, after this one. */
    handingId: uuid('handing_id'),
    corrects: uuid('corrects'),
    organisationId: uuid('organisation_id'),
    bookingId: uuid('booking_id'),
    dueOn: date('due_on', { mode: 'string' }),
    note: text('note').notNull(),
    /** Name of the person, or of the caretaker's link, as it was. */
    recordedBy: text('recorded_by').notNull(),
    recordedAt: instantColumn('recorded_at').notNull(),
  },
  (table) => [
    unique('one_entry_at_a_time').on(table.copyId, table.rank),
    unique('key_entry_of_tenant').on(table.tenantId, table.id),
    index('key_entry_of_establishment').on(table.establishmentId, table.recordedAt, table.id),
    index('key_entry_of_organisation').on(table.organisationId),
    foreignKey({
      name: 'key_entry_of_copy',
      columns: [table.tenantId, table.establishmentId, table.copyId],
      foreignColumns: [keyCopyTable.tenantId, keyCopyTable.establishmentId, keyCopyTable.id],
    }),
    foreignKey({
      name: 'key_entry_of_booking',
      columns: [table.tenantId, table.organisationId, table.bookingId],
      foreignColumns: [bookingTable.tenantId, bookingTable.organisationId, bookingTable.id],
    }),
    check('key_due_when_handed', sql`(${table.kind} = 'handed') = (${table.dueOn} IS NOT NULL)`),
    check('key_correction_names_a_line', sql`(${table.kind} = 'corrected') = (${table.corrects} IS NOT NULL)`),
    check('key_nobody_has_it', sql`${table.state} <> 'in-place' OR ${table.handingId} IS NULL`),
  ],
)

/** Who has a copy: apart from the register, which is never changed, so that the person can be forgotten. */
export const keyBorrowerTable = pgTable(
  'key_borrower',
  {
    handingId: uuid('handing_id').primaryKey(),
    tenantId: uuid('tenant_id').notNull(),
    name: text('name').notNull(),
    phone: text('phone').notNull(),
    email: text('email'),
  },
  (table) => [
    foreignKey({
      name: 'key_borrower_of_entry',
      columns: [table.tenantId, table.handingId],
      foreignColumns: [keyEntryTable.tenantId, keyEntryTable.id],
    }),
  ],
)

/** Steps of a handing over that somebody was told of. */
export const keyReminderTable = pgTable(
  'key_reminder',
  {
    handingId: uuid('handing_id').notNull(),
    step: text('step', { enum: ['due-soon', 'late'] }).notNull(),
    tenantId: uuid('tenant_id').notNull(),
    toldAt: instantColumn('told_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.handingId, table.step] }),
    foreignKey({
      name: 'key_reminder_of_entry',
      columns: [table.tenantId, table.handingId],
      foreignColumns: [keyEntryTable.tenantId, keyEntryTable.id],
    }),
  ],
)
