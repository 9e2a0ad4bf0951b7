import {
  boolean,
  check,
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
import { closureKind, timetableKind, type Recurrence, type TimetablePreview } from '@salles-ouvertes/contract'
import { instantColumn, primaryId, wordColumn } from '../../platform/columns.ts'
import { establishmentTable, roomTable, spaceTable } from '../catalogue/catalogue.tables.ts'
import type { PlacedTimetable } from './rules/timetable.ts'

/** A timetable of the establishment, read from files or from an address; what it brings is in `closure_series`. */
export const timetableTable = pgTable(
  'timetable',
  {
    id: primaryId(),
    tenantId: uuid('tenant_id').notNull(),
    establishmentId: uuid('establishment_id').notNull(),
    name: text('name').notNull(),
    kind: wordColumn('kind', timetableKind).notNull(),
    /** Server of the address, for people. */
    host: text('host'),
    /** The address itself opens the calendar to whoever has it: sealed for this row. */
    sealedUrl: text('sealed_url'),
    roomId: uuid('room_id'),
    createdBy: uuid('created_by').notNull(),
    createdAt: instantColumn('created_at').notNull(),
    lastSuccessAt: instantColumn('last_success_at'),
    lastTriedAt: instantColumn('last_tried_at'),
    lastError: text('last_error'),
    /** When the address is read again; null for files. */
    nextReadAt: instantColumn('next_read_at'),
    removedAt: instantColumn('removed_at'),
  },
  (table) => [
    unique('timetable_of_tenant').on(table.tenantId, table.id),
    index('timetable_establishment').on(table.establishmentId),
    foreignKey({
      columns: [table.tenantId, table.establishmentId],
      foreignColumns: [establishmentTable.tenantId, establishmentTable.id],
    }),
    foreignKey({ columns: [table.tenantId, table.roomId], foreignColumns: [roomTable.tenantId, roomTable.id] }),
    check(
      'timetable_address',
      sql`num_nonnulls(${table.host}, ${table.sealedUrl}) = CASE WHEN ${table.kind} = 'ical-url' THEN 2 ELSE 0 END`,
    ),
  ],
)

/** Reading of a timetable, kept so that `apply` writes what was previewed. */
export const timetableReadingTable = pgTable(
  'timetable_reading',
  {
    id: primaryId(),
    tenantId: uuid('tenant_id').notNull(),
    timetableId: uuid('timetable_id').notNull(),
    accountId: uuid('account_id').notNull(),
    preview: jsonb('preview').$type<TimetablePreview>().notNull(),
    placed: jsonb('placed').$type<PlacedTimetable>().notNull(),
    createdAt: instantColumn('created_at').notNull(),
    appliedAt: instantColumn('applied_at'),
  },
  (table) => [
    index('timetable_reading_timetable').on(table.timetableId),
    foreignKey({
      columns: [table.tenantId, table.timetableId],
      foreignColumns: [timetableTable.tenantId, timetableTable.id],
    }),
  ],
)

/** What several closures have in common: a rhythm entered by hand, or one event of a timetable; and the words kept for staff. */
export const closureSeriesTable = pgTable(
  'closure_series',
  {
    id: primaryId(),
    tenantId: uuid('tenant_id').notNull(),
    establishmentId: uuid('establishment_id').notNull(),
    rhythm: jsonb('rhythm').$type<Recurrence>(),
    label: text('label'),
    timetableId: uuid('timetable_id'),
    /** Identifier of the event in its timetable. */
    eventUid: text('event_uid'),
    createdAt: instantColumn('created_at').notNull(),
  },
  (table) => [
    unique('closure_series_of_tenant').on(table.tenantId, table.id),
    unique('closure_series_once_per_event').on(table.timetableId, table.eventUid),
    foreignKey({
      columns: [table.tenantId, table.establishmentId],
      foreignColumns: [establishmentTable.tenantId, establishmentTable.id],
    }),
    foreignKey({
      columns: [table.tenantId, table.timetableId],
      foreignColumns: [timetableTable.tenantId, timetableTable.id],
    }),
    check('closure_series_event', sql`(${table.timetableId} IS NULL) = (${table.eventUid} IS NULL)`),
  ],
)

/** Intention to keep rooms free of outside use; it gets occupancy where it can and a conflict row where it cannot. */
export const closureTable = pgTable(
  'closure',
  {
    id: primaryId(),
    tenantId: uuid('tenant_id').notNull(),
    establishmentId: uuid('establishment_id').notNull(),
    kind: wordColumn('kind', closureKind).notNull(),
    reason: text('reason').notNull(),
    seriesId: uuid('series_id'),
    startsAt: instantColumn('starts_at').notNull(),
    endsAt: instantColumn('ends_at').notNull(),
    createdBy: uuid('created_by').notNull(),
    createdAt: instantColumn('created_at').notNull(),
    liftedAt: instantColumn('lifted_at'),
  },
  (table) => [
    unique('closure_of_tenant').on(table.tenantId, table.id),
    foreignKey({
      columns: [table.tenantId, table.establishmentId],
      foreignColumns: [establishmentTable.tenantId, establishmentTable.id],
    }),
    foreignKey({
      columns: [table.tenantId, table.seriesId],
      foreignColumns: [closureSeriesTable.tenantId, closureSeriesTable.id],
    }),
    index('closure_series_dates').on(table.seriesId),
    check(
      'closure_period',
      sql`${table.endsAt} > ${table.startsAt} AND ${table.endsAt} <= ${table.startsAt} + interval '400 days'`,
    ),
  ],
)

export const closureRoomTable = pgTable(
  'closure_room',
  {
    tenantId: uuid('tenant_id').notNull(),
    closureId: uuid('closure_id').notNull(),
    roomId: uuid('room_id').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.closureId, table.roomId] }),
    foreignKey({
      columns: [table.tenantId, table.closureId],
      foreignColumns: [closureTable.tenantId, closureTable.id],
    }),
    foreignKey({ columns: [table.tenantId, table.roomId], foreignColumns: [roomTable.tenantId, roomTable.id] }),
  ],
)

/**
 * The only place that answers "is it free": one row per indivisible space and dated use, trailing turnaround included.
 * The exclusion constraint `no_two_occupancies_on_one_space` is in the migrations: drizzle cannot declare it.
 */
export const occupancyTable = pgTable(
  'occupancy',
  {
    id: primaryId(),
    tenantId: uuid('tenant_id').notNull(),
    spaceNo: integer('space_no').notNull(),
    blockedFrom: instantColumn('blocked_from').notNull(),
    blockedUntil: instantColumn('blocked_until').notNull(),
    kind: text('kind', { enum: ['hold', 'booking', ...closureKind.options] }).notNull(),
    /** Occurrence that holds the space; null for closures. */
    occurrenceId: uuid('occurrence_id'),
    closureId: uuid('closure_id'),
    /** A counter-proposal holds the slot it offers. */
    proposalId: uuid('proposal_id'),
    /** A request to move sessions holds what it asks for and the booking does not stand on already. */
    amendmentId: uuid('amendment_id'),
    /** For holds: dead after this instant of the database clock. */
    expiresAt: instantColumn('expires_at'),
    live: boolean('live').notNull().default(true),
    createdAt: instantColumn('created_at').notNull(),
  },
  (table) => [
    foreignKey({ columns: [table.tenantId, table.spaceNo], foreignColumns: [spaceTable.tenantId, spaceTable.spaceNo] }),
    index('occupancy_occurrence').on(table.occurrenceId),
    // Nearly every row comes from an occurrence: the others are indexed where they exist.
    index('occupancy_closure')
      .on(table.closureId)
      .where(sql`${table.closureId} IS NOT NULL`),
    index('occupancy_proposal')
      .on(table.proposalId)
      .where(sql`${table.proposalId} IS NOT NULL`),
    index('occupancy_amendment')
      .on(table.amendmentId)
      .where(sql`${table.amendmentId} IS NOT NULL`),
    check(
      'occupancy_has_one_source',
      sql`num_nonnulls(${table.occurrenceId}, ${table.closureId}, ${table.proposalId}, ${table.amendmentId}) = 1`,
    ),
    check(
      'occupancy_source_fits_kind',
      sql`(${table.kind} IN ('closure', 'establishment-use', 'requisition')) = (${table.closureId} IS NOT NULL) AND (${table.amendmentId} IS NULL OR ${table.kind} = 'hold')`,
    ),
    check('only_holds_expire', sql`${table.kind} = 'hold' OR ${table.expiresAt} IS NULL`),
    check('occupancy_finite', sql`isfinite(${table.blockedFrom}) AND isfinite(${table.blockedUntil})`),
    check(
      'occupancy_length',
      sql`${table.blockedUntil} >= ${table.blockedFrom} + CASE WHEN ${table.amendmentId} IS NULL THEN interval '15 minutes' ELSE interval '5 minutes' END AND ${table.blockedUntil} <= ${table.blockedFrom} + CASE WHEN ${table.kind} IN ('hold', 'booking') THEN interval '3 days' ELSE interval '400 days' END`,
    ),
    check(
      'occupancy_grid',
      sql`extract(epoch from ${table.blockedFrom})::bigint % 300 = 0 AND extract(epoch from ${table.blockedUntil})::bigint % 300 = 0`,
    ),
  ],
)

/** A dated use of a lower class that stands in the way of a closure; open until it leaves or somebody lets it be. */
export const conflictTable = pgTable(
  'conflict',
  {
    id: primaryId(),
    tenantId: uuid('tenant_id').notNull(),
    closureId: uuid('closure_id').notNull(),
    occurrenceId: uuid('occurrence_id'),
    /** A use of the establishment, claimed by a requisition. */
    hitClosureId: uuid('hit_closure_id'),
    createdAt: instantColumn('created_at').notNull(),
    resolvedAt: instantColumn('resolved_at'),
    dismissedAt: instantColumn('dismissed_at'),
    dismissedBy: uuid('dismissed_by'),
    dismissedReason: text('dismissed_reason'),
  },
  (table) => [
    unique('conflict_once').on(table.closureId, table.occurrenceId),
    unique('conflict_with_closure_once').on(table.closureId, table.hitClosureId),
    index('conflict_occurrence').on(table.occurrenceId),
    index('conflict_hit_closure').on(table.hitClosureId),
    foreignKey({
      columns: [table.tenantId, table.closureId],
      foreignColumns: [closureTable.tenantId, closureTable.id],
    }),
    foreignKey({
      columns: [table.tenantId, table.hitClosureId],
      foreignColumns: [closureTable.tenantId, closureTable.id],
    }),
    check('conflict_hits_one_use', sql`num_nonnulls(${table.occurrenceId}, ${table.hitClosureId}) = 1`),
    check(
      'conflict_dismissed_by_somebody',
      sql`num_nonnulls(${table.dismissedAt}, ${table.dismissedBy}, ${table.dismissedReason}) IN (0, 3)`,
    ),
  ],
)
