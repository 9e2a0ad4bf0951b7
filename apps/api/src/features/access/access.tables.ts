import { check, foreignKey, index, integer, pgTable, text, unique, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { sql } from 'drizzle-orm'
import { accessGrantStatus, accessKind, problemKind, wayChange } from '@salles-ouvertes/contract'
import { instantColumn, primaryId, wordColumn } from '../../platform/columns.ts'
import { bookingTable, occurrenceTable } from '../bookings/bookings.tables.ts'
import { establishmentTable } from '../catalogue/catalogue.tables.ts'
import { wayInTable } from '../catalogue/room-access.tables.ts'

/** Sealed code of a way in (fixed code, key box). Never read by a list. */
export const roomSecretTable = pgTable(
  'room_secret',
  {
    wayId: uuid('way_id').primaryKey(),
    tenantId: uuid('tenant_id').notNull(),
    sealed: text('sealed').notNull(),
    updatedAt: instantColumn('updated_at').notNull(),
  },
  (table) => [
    foreignKey({
      columns: [table.tenantId, table.wayId],
      foreignColumns: [wayInTable.tenantId, wayInTable.id],
    }).onDelete('cascade'),
  ],
)

/** The right to enter for one dated use. */
export const accessGrantTable = pgTable(
  'access_grant',
  {
    id: primaryId(),
    tenantId: uuid('tenant_id').notNull(),
    organisationId: uuid('organisation_id').notNull(),
    bookingId: uuid('booking_id').notNull(),
    occurrenceId: uuid('occurrence_id').notNull(),
    roomId: uuid('room_id').notNull(),
    kind: wordColumn('kind', accessKind).notNull(),
    /** The way in that it opens; null when none is recorded, or when it is no longer. */
    wayId: uuid('way_id'),
    /** The right that it stands for, whose way in did not open. */
    replaces: uuid('replaces'),
    /** Why another one stands for this one; null when none does. */
    replacedFor: wordColumn('replaced_for', wayChange),
    status: wordColumn('status', accessGrantStatus).notNull(),
    /** Slot that it is for: its session may move, and get another right. */
    startsAt: instantColumn('starts_at').notNull(),
    endsAt: instantColumn('ends_at').notNull(),
    validFrom: instantColumn('valid_from').notNull(),
    validUntil: instantColumn('valid_until').notNull(),
    /** When the lock is asked for the code, or asked again; at delivery at the latest. */
    issueAt: instantColumn('issue_at').notNull(),
    deliverAt: instantColumn('deliver_at').notNull(),
    deliveredAt: instantColumn('delivered_at'),
    holderName: text('holder_name').notNull(),
    holderEmail: text('holder_email').notNull(),
    holderPhone: text('holder_phone').notNull(),
    providerReference: text('provider_reference'),
    /** When the lock forgets a code that has not opened yet; null when it does not. */
    useBefore: instantColumn('use_before'),
    attempts: integer('attempts').notNull().default(0),
    lastError: text('last_error'),
    createdAt: instantColumn('created_at').notNull(),
    revokedAt: instantColumn('revoked_at'),
  },
  (table) => [
    // A session that moved has the right taken back for its former hours, and the one for its new ones.
    uniqueIndex('one_grant_per_occurrence')
      .on(table.occurrenceId)
      .where(sql`${table.status} NOT IN ('revoking', 'revoked')`),
    unique('access_grant_of_tenant').on(table.tenantId, table.organisationId, table.id),
    index('access_grant_due').on(table.status, table.issueAt),
    foreignKey({
      columns: [table.tenantId, table.organisationId, table.bookingId],
      foreignColumns: [bookingTable.tenantId, bookingTable.organisationId, bookingTable.id],
    }),
    foreignKey({
      columns: [table.tenantId, table.occurrenceId],
      foreignColumns: [occurrenceTable.tenantId, occurrenceTable.id],
    }),
    // Two refusals of the same door at the same moment try the next way once.
    uniqueIndex('one_right_in_place_of_another').on(table.replaces),
    check('access_grant_window', sql`${table.validUntil} > ${table.validFrom}`),
  ],
)

/** Sealed code of one grant; erased after the use. */
export const grantSecretTable = pgTable(
  'grant_secret',
  {
    grantId: uuid('grant_id').primaryKey(),
    tenantId: uuid('tenant_id').notNull(),
    organisationId: uuid('organisation_id').notNull(),
    sealed: text('sealed').notNull(),
    createdAt: instantColumn('created_at').notNull(),
  },
  (table) => [
    foreignKey({
      columns: [table.tenantId, table.organisationId, table.grantId],
      foreignColumns: [accessGrantTable.tenantId, accessGrantTable.organisationId, accessGrantTable.id],
    }),
  ],
)

/** What a group says of its use, from the door to the last light: one row per dated slot. */
export const stayTable = pgTable(
  'stay',
  {
    occurrenceId: uuid('occurrence_id').primaryKey(),
    tenantId: uuid('tenant_id').notNull(),
    organisationId: uuid('organisation_id').notNull(),
    enteredAt: instantColumn('entered_at'),
    leftAt: instantColumn('left_at'),
    /** People who came, as the holder says when leaving. */
    headcount: integer('headcount'),
    /** Steps of leaving that the holder ticked, and those left undone, in the words shown then. */
    done: text('done').array().notNull(),
    undone: text('undone').array().notNull(),
    remark: text('remark').notNull(),
  },
  (table) => [
    foreignKey({
      columns: [table.tenantId, table.occurrenceId],
      foreignColumns: [occurrenceTable.tenantId, occurrenceTable.id],
    }),
    check(
      'stay_order',
      sql`${table.leftAt} IS NULL OR ${table.enteredAt} IS NULL OR ${table.leftAt} >= ${table.enteredAt}`,
    ),
    check('stay_headcount', sql`${table.headcount} IS NULL OR ${table.headcount} BETWEEN 0 AND 10000`),
  ],
)

/** What the caretaker or a group reports from the place: as it was said. What becomes of it is in `problems`. */
export const problemReportTable = pgTable(
  'problem_report',
  {
    id: primaryId(),
    tenantId: uuid('tenant_id').notNull(),
    establishmentId: uuid('establishment_id').notNull(),
    occurrenceId: uuid('occurrence_id'),
    /** The organisation whose group reported; null for somebody of the place. */
    organisationId: uuid('organisation_id'),
    kind: wordColumn('kind', problemKind).notNull(),
    text: text('text').notNull(),
    reportedBy: text('reported_by').notNull(),
    createdAt: instantColumn('created_at').notNull(),
  },
  (table) => [
    unique('problem_report_of_tenant').on(table.tenantId, table.id),
    index('problem_report_of_establishment').on(table.establishmentId, table.createdAt, table.id),
    index('problem_report_of_use').on(table.occurrenceId),
    foreignKey({
      columns: [table.tenantId, table.establishmentId],
      foreignColumns: [establishmentTable.tenantId, establishmentTable.id],
    }),
    foreignKey({
      name: 'problem_report_use',
      columns: [table.tenantId, table.occurrenceId],
      foreignColumns: [occurrenceTable.tenantId, occurrenceTable.id],
    }),
    check(
      'problem_of_a_group_names_its_use',
      sql`${table.organisationId} IS NULL OR ${table.occurrenceId} IS NOT NULL`,
    ),
  ],
)
