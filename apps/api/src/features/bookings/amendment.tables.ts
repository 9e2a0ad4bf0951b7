import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { amendmentSide, refusalReason } from '@salles-ouvertes/contract'
import { instantColumn, primaryId, wordColumn } from '../../platform/columns.ts'
import { roomTable } from '../catalogue/catalogue.tables.ts'
import { bookingTable, occurrenceTable } from './bookings.tables.ts'

/** A request to move sessions of a granted booking, to change its people, or both; while open it holds what it asks for. */
export const amendmentTable = pgTable(
  'amendment',
  {
    id: primaryId(),
    tenantId: uuid('tenant_id').notNull(),
    organisationId: uuid('organisation_id').notNull(),
    bookingId: uuid('booking_id').notNull(),
    askedSide: wordColumn('asked_side', amendmentSide).notNull(),
    askedBy: uuid('asked_by').notNull(),
    message: text('message').notNull(),
    /** People asked for, and those of the booking when it was asked; null when they do not change. */
    headcount: integer('headcount'),
    formerHeadcount: integer('former_headcount'),
    /** Works take the room: a public party moved the sessions at once, and nobody had to answer. */
    isForWorks: boolean('is_for_works').notNull().default(false),
    state: text('state', { enum: ['open', 'accepted', 'refused', 'withdrawn', 'lapsed'] }).notNull(),
    expiresAt: instantColumn('expires_at').notNull(),
    /** Who ended it; null when time did. */
    answeredBy: uuid('answered_by'),
    answeredAt: instantColumn('answered_at'),
    /** Why the place refused. */
    answerReason: wordColumn('answer_reason', refusalReason),
    answerText: text('answer_text'),
    createdAt: instantColumn('created_at').notNull(),
  },
  (table) => [
    unique('amendment_of_tenant_and_organisation').on(table.tenantId, table.organisationId, table.id),
    index('amendment_booking').on(table.bookingId),
    uniqueIndex('amendment_one_open')
      .on(table.bookingId)
      .where(sql`${table.state} = 'open'`),
    index('amendment_awaiting_answer')
      .on(table.expiresAt)
      .where(sql`${table.state} = 'open'`),
    foreignKey({
      columns: [table.tenantId, table.organisationId, table.bookingId],
      foreignColumns: [bookingTable.tenantId, bookingTable.organisationId, bookingTable.id],
    }),
    check('amendment_open_or_answered', sql`(${table.state} = 'open') = (${table.answeredAt} IS NULL)`),
    check(
      'amendment_answered_by_somebody',
      sql`CASE WHEN ${table.state} = 'open' THEN num_nonnulls(${table.answeredBy}, ${table.answerText}) = 0
        ELSE ${table.state} = 'lapsed' OR ${table.answeredBy} IS NOT NULL END`,
    ),
    check(
      'amendment_refused_with_words',
      sql`${table.state} <> 'refused' OR coalesce(btrim(${table.answerText}), '') <> ''
        OR coalesce(${table.answerReason}, 'other') <> 'other'`,
    ),
    check(
      'place_refuses_a_move_with_a_reason',
      sql`${table.state} <> 'refused' OR (${table.askedSide} = 'applicant') = (${table.answerReason} IS NOT NULL)`,
    ),
    check(
      'amendment_changes_people',
      sql`num_nonnulls(${table.headcount}, ${table.formerHeadcount}) <> 1 AND ${table.headcount} > 0
        AND ${table.headcount} <> ${table.formerHeadcount}`,
    ),
    check('amendment_period', sql`${table.expiresAt} >= ${table.createdAt}`),
  ],
)

/** One session to move: where it stood when asked, and where it would go. */
export const amendmentSessionTable = pgTable(
  'amendment_session',
  {
    tenantId: uuid('tenant_id').notNull(),
    organisationId: uuid('organisation_id').notNull(),
    amendmentId: uuid('amendment_id').notNull(),
    occurrenceId: uuid('occurrence_id').notNull(),
    roomId: uuid('room_id').notNull(),
    startsAt: instantColumn('starts_at').notNull(),
    endsAt: instantColumn('ends_at').notNull(),
    formerRoomId: uuid('former_room_id').notNull(),
    formerStartsAt: instantColumn('former_starts_at').notNull(),
    formerEndsAt: instantColumn('former_ends_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.amendmentId, table.occurrenceId] }),
    index('amendment_session_occurrence').on(table.occurrenceId),
    foreignKey({
      columns: [table.tenantId, table.organisationId, table.amendmentId],
      foreignColumns: [amendmentTable.tenantId, amendmentTable.organisationId, amendmentTable.id],
    }),
    foreignKey({
      columns: [table.tenantId, table.occurrenceId],
      foreignColumns: [occurrenceTable.tenantId, occurrenceTable.id],
    }),
    foreignKey({ columns: [table.tenantId, table.roomId], foreignColumns: [roomTable.tenantId, roomTable.id] }),
    foreignKey({ columns: [table.tenantId, table.formerRoomId], foreignColumns: [roomTable.tenantId, roomTable.id] }),
    check('amendment_session_period', sql`${table.endsAt} > ${table.startsAt}`),
    check('amendment_session_former_period', sql`${table.formerEndsAt} > ${table.formerStartsAt}`),
    check(
      'amendment_session_moves',
      sql`(${table.roomId}, ${table.startsAt}, ${table.endsAt}) <> (${table.formerRoomId}, ${table.formerStartsAt}, ${table.formerEndsAt})`,
    ),
  ],
)
