import {
  boolean,
  check,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import { sql } from 'drizzle-orm'
import {
  bookingStatus,
  cancelledSide,
  occurrenceReason,
  occurrenceStatus,
  pieceKind,
  purpose,
  refusalReason,
  roomConfiguration,
  type ChosenOption,
  type QuoteDto,
  type Recurrence,
} from '@salles-ouvertes/contract'
import { instantColumn, primaryId, wordColumn } from '../../platform/columns.ts'
import { establishmentTable, roomTable } from '../catalogue/catalogue.tables.ts'
import { organisationTable } from '../organisations/organisations.tables.ts'

/** Request, then reservation: one entity with a status. */
export const bookingTable = pgTable(
  'booking',
  {
    id: primaryId(),
    tenantId: uuid('tenant_id').notNull(),
    establishmentId: uuid('establishment_id').notNull(),
    roomId: uuid('room_id').notNull(),
    organisationId: uuid('organisation_id')
      .notNull()
      .references(() => organisationTable.id),
    /** Account acting for the organisation; the clerk's own when taken by phone. */
    applicantId: uuid('applicant_id').notNull(),
    recordedByStaff: boolean('recorded_by_staff').notNull().default(false),
    /** Address of an organisation without an account, as given at the desk; empty when it has none. */
    contactEmail: text('contact_email').notNull().default(''),
    reference: text('reference').unique('booking_reference'),
    /** The weekly rhythm asked for; null for a single date. Its dates are the occurrences. */
    recurrence: jsonb('recurrence').$type<Recurrence>(),
    status: wordColumn('status', bookingStatus).notNull(),
    purpose: wordColumn('purpose', purpose),
    activity: text('activity').notNull(),
    headcount: integer('headcount'),
    configuration: wordColumn('configuration', roomConfiguration).notNull().default('seated'),
    withMinors: boolean('with_minors').notNull(),
    openToPublic: boolean('open_to_public').notNull(),
    responsibleName: text('responsible_name').notNull(),
    responsiblePhone: text('responsible_phone').notNull(),
    responsibleEmail: text('responsible_email').notNull(),
    equipmentWanted: text('equipment_wanted').notNull(),
    /** Options of the grid that are asked for. */
    options: jsonb('options').$type<ChosenOption[]>().notNull().default([]),
    notes: text('notes').notNull(),
    /** Price explained and frozen at submission (rule 24). */
    quote: jsonb('quote').$type<QuoteDto>(),
    totalCents: integer('total_cents'),
    /** How many times its price was written, when last, and until when the quote of it stands; the database keeps the first two. */
    quoteNo: integer('quote_no').notNull().default(0),
    quotedAt: instantColumn('quoted_at'),
    quoteValidUntil: date('quote_valid_until', { mode: 'string' }),
    /** When the last date that stands ends; the database keeps it (`booking_last_end`), so that due work is found by index. */
    lastEndsAt: instantColumn('last_ends_at'),
    /** When an answer is due; of a draft, until when its slot is kept. */
    decisionDeadline: instantColumn('decision_deadline'),
    decidedBy: uuid('decided_by'),
    decidedAt: instantColumn('decided_at'),
    undoUntil: instantColumn('undo_until'),
    refusalReason: wordColumn('refusal_reason', refusalReason),
    refusalText: text('refusal_text'),
    cancelledSide: wordColumn('cancelled_side', cancelledSide),
    cancelReason: text('cancel_reason'),
    createdAt: instantColumn('created_at').notNull(),
    submittedAt: instantColumn('submitted_at'),
    closedAt: instantColumn('closed_at'),
    version: integer('version').notNull().default(1),
    /** When `version` last grew: calendars say how fresh each event is. */
    revisedAt: instantColumn('revised_at')
      .notNull()
      .default(sql`clock.now()`),
  },
  (table) => [
    unique('booking_of_tenant').on(table.tenantId, table.id),
    unique('booking_of_tenant_and_organisation').on(table.tenantId, table.organisationId, table.id),
    index('booking_establishment_status').on(table.establishmentId, table.status),
    index('booking_organisation_status').on(table.organisationId, table.status),
    index('booking_awaiting_answer')
      .on(table.decisionDeadline)
      .where(sql`${table.status} IN ('submitted', 'to-complete', 'counter-proposed')`),
    index('booking_approved')
      .on(table.lastEndsAt)
      .where(sql`${table.status} = 'approved'`),
    index('booking_confirmed')
      .on(table.lastEndsAt)
      .where(sql`${table.status} = 'confirmed'`),
    foreignKey({
      columns: [table.tenantId, table.establishmentId],
      foreignColumns: [establishmentTable.tenantId, establishmentTable.id],
    }),
    foreignKey({ columns: [table.tenantId, table.roomId], foreignColumns: [roomTable.tenantId, roomTable.id] }),
    check(
      'submitted_booking_is_complete',
      sql`${table.status} IN ('draft') OR (${table.reference} IS NOT NULL AND ${table.submittedAt} IS NOT NULL AND ${table.quote} IS NOT NULL AND ${table.purpose} IS NOT NULL AND ${table.headcount} IS NOT NULL)`,
    ),
    check(
      'other_reason_is_explained',
      sql`${table.refusalReason} IS DISTINCT FROM 'other' OR coalesce(btrim(${table.refusalText}), '') <> ''`,
    ),
    check('refusal_has_a_reason', sql`${table.status} <> 'refused' OR ${table.refusalReason} IS NOT NULL`),
    check(
      'cancellation_has_a_side',
      sql`${table.status} <> 'cancelled' OR (${table.cancelledSide} IS NOT NULL AND ${table.cancelReason} IS NOT NULL)`,
    ),
  ],
)

/** One dated slot of a booking. Local values are kept so that a change of zone rules can be recomputed. */
export const occurrenceTable = pgTable(
  'occurrence',
  {
    id: primaryId(),
    tenantId: uuid('tenant_id').notNull(),
    organisationId: uuid('organisation_id').notNull(),
    bookingId: uuid('booking_id').notNull(),
    roomId: uuid('room_id').notNull(),
    startsAt: instantColumn('starts_at').notNull(),
    endsAt: instantColumn('ends_at').notNull(),
    timeZone: text('time_zone').notNull(),
    localDate: text('local_date').notNull(),
    status: wordColumn('status', occurrenceStatus).notNull(),
    /** Why it does not take place as asked, and what was said of it. */
    reason: wordColumn('reason', occurrenceReason),
    reasonText: text('reason_text'),
    /** The motive of the lawful list, when it was refused alone. */
    refusalReason: wordColumn('refusal_reason', refusalReason),
    cancelledSide: wordColumn('cancelled_side', cancelledSide),
    /** The piece for want of which it keeps its place without a way in; null: nothing is wanting. */
    suspendedFor: wordColumn('suspended_for', pieceKind),
    /** Counts what changed for those who have it in their calendar. */
    sequence: integer('sequence').notNull().default(0),
    presence: text('presence', { enum: ['arrived', 'absent'] }),
    /** When the organisation, which still waits, was last told that its place went to somebody else. */
    takenToldAt: instantColumn('taken_told_at'),
    createdAt: instantColumn('created_at').notNull(),
  },
  (table) => [
    unique('occurrence_of_tenant').on(table.tenantId, table.id),
    index('occurrence_booking').on(table.bookingId),
    index('occurrence_room_start').on(table.roomId, table.startsAt),
    foreignKey({
      columns: [table.tenantId, table.organisationId, table.bookingId],
      foreignColumns: [bookingTable.tenantId, bookingTable.organisationId, bookingTable.id],
    }),
    foreignKey({ columns: [table.tenantId, table.roomId], foreignColumns: [roomTable.tenantId, roomTable.id] }),
    index('occurrence_suspended')
      .on(table.bookingId)
      .where(sql`${table.suspendedFor} IS NOT NULL`),
    check('suspended_session_is_granted', sql`${table.suspendedFor} IS NULL OR ${table.status} = 'accepted'`),
    check('occurrence_period', sql`${table.endsAt} > ${table.startsAt}`),
    check(
      'other_reason_of_session_is_explained',
      sql`${table.refusalReason} IS DISTINCT FROM 'other' OR coalesce(btrim(${table.reasonText}), '') <> ''`,
    ),
    check(
      'occurrence_left_out_has_a_reason',
      sql`${table.status} NOT IN ('refused', 'skipped') OR ${table.reason} IS NOT NULL`,
    ),
  ],
)

export const bookingMessageTable = pgTable(
  'booking_message',
  {
    id: primaryId(),
    tenantId: uuid('tenant_id').notNull(),
    organisationId: uuid('organisation_id').notNull(),
    bookingId: uuid('booking_id').notNull(),
    authorId: uuid('author_id'),
    side: text('side', { enum: ['applicant', 'establishment', 'system'] }).notNull(),
    body: text('body').notNull(),
    createdAt: instantColumn('created_at').notNull(),
    readAt: instantColumn('read_at'),
  },
  (table) => [
    index('booking_message_booking').on(table.bookingId, table.createdAt),
    foreignKey({
      columns: [table.tenantId, table.organisationId, table.bookingId],
      foreignColumns: [bookingTable.tenantId, bookingTable.organisationId, bookingTable.id],
    }),
  ],
)

/** Another slot offered by the establishment; it holds what it offers until it is answered or expires. */
export const counterProposalTable = pgTable(
  'counter_proposal',
  {
    id: primaryId(),
    tenantId: uuid('tenant_id').notNull(),
    organisationId: uuid('organisation_id').notNull(),
    bookingId: uuid('booking_id').notNull(),
    startsAt: instantColumn('starts_at').notNull(),
    endsAt: instantColumn('ends_at').notNull(),
    message: text('message').notNull(),
    expiresAt: instantColumn('expires_at').notNull(),
    state: text('state', { enum: ['open', 'accepted', 'declined', 'expired'] }).notNull(),
    createdBy: uuid('created_by').notNull(),
    createdAt: instantColumn('created_at').notNull(),
  },
  (table) => [
    index('counter_proposal_booking').on(table.bookingId),
    foreignKey({
      columns: [table.tenantId, table.organisationId, table.bookingId],
      foreignColumns: [bookingTable.tenantId, bookingTable.organisationId, bookingTable.id],
    }),
  ],
)

/** Last number given to a request of an establishment in a year; gaps are allowed. */
export const bookingCounterTable = pgTable(
  'booking_counter',
  {
    tenantId: uuid('tenant_id').notNull(),
    establishmentId: uuid('establishment_id').notNull(),
    year: integer('year').notNull(),
    last: integer('last').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.establishmentId, table.year] }),
    foreignKey({
      columns: [table.tenantId, table.establishmentId],
      foreignColumns: [establishmentTable.tenantId, establishmentTable.id],
    }),
  ],
)
