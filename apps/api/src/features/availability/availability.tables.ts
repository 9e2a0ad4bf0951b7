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
  uuid,
} from 'drizzle-orm/pg-core'
import { sql } from 'drizzle-orm'
import { closureKind } from '@salles-ouvertes/contract'
import { instantColumn, primaryId, wordColumn } from '../../platform/columns.ts'
import { establishmentTable, roomTable, spaceTable } from '../catalogue/catalogue.tables.ts'

/** Intention to keep rooms free of outside use; it gets occupancy where it can and a conflict row where it cannot. */
export const closureTable = pgTable(
  'closure',
  {
    id: primaryId(),
    tenantId: uuid('tenant_id').notNull(),
    establishmentId: uuid('establishment_id').notNull(),
    kind: wordColumn('kind', closureKind).notNull(),
    reason: text('reason').notNull(),
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
    kind: text('kind', { enum: ['hold', 'booking', 'closure', 'establishment-use'] }).notNull(),
    /** Occurrence that holds the space; null for closures. */
    occurrenceId: uuid('occurrence_id'),
    closureId: uuid('closure_id'),
    /** A counter-proposal holds the slot it offers. */
    proposalId: uuid('proposal_id'),
    /** For holds: dead after this instant of the database clock. */
    expiresAt: instantColumn('expires_at'),
    live: boolean('live').notNull().default(true),
    createdAt: instantColumn('created_at').notNull(),
  },
  (table) => [
    foreignKey({ columns: [table.tenantId, table.spaceNo], foreignColumns: [spaceTable.tenantId, spaceTable.spaceNo] }),
    index('occupancy_occurrence').on(table.occurrenceId),
    // Nearly every row comes from an occurrence: the two others are indexed where they exist.
    index('occupancy_closure')
      .on(table.closureId)
      .where(sql`${table.closureId} IS NOT NULL`),
    index('occupancy_proposal')
      .on(table.proposalId)
      .where(sql`${table.proposalId} IS NOT NULL`),
    check(
      'occupancy_has_one_source',
      sql`num_nonnulls(${table.occurrenceId}, ${table.closureId}, ${table.proposalId}) = 1`,
    ),
    check(
      'occupancy_source_fits_kind',
      sql`(${table.kind} IN ('closure', 'establishment-use')) = (${table.closureId} IS NOT NULL)`,
    ),
    check('only_holds_expire', sql`${table.kind} = 'hold' OR ${table.expiresAt} IS NULL`),
    check('occupancy_finite', sql`isfinite(${table.blockedFrom}) AND isfinite(${table.blockedUntil})`),
    check(
      'occupancy_length',
      sql`${table.blockedUntil} >= ${table.blockedFrom} + interval '15 minutes' AND ${table.blockedUntil} <= ${table.blockedFrom} + CASE WHEN ${table.kind} IN ('hold', 'booking') THEN interval '3 days' ELSE interval '400 days' END`,
    ),
    check(
      'occupancy_grid',
      sql`extract(epoch from ${table.blockedFrom})::bigint % 300 = 0 AND extract(epoch from ${table.blockedUntil})::bigint % 300 = 0`,
    ),
  ],
)

/** A dated use that stands in the way of a closure. */
export const conflictTable = pgTable(
  'conflict',
  {
    id: primaryId(),
    tenantId: uuid('tenant_id').notNull(),
    closureId: uuid('closure_id').notNull(),
    occurrenceId: uuid('occurrence_id').notNull(),
    createdAt: instantColumn('created_at').notNull(),
    resolvedAt: instantColumn('resolved_at'),
  },
  (table) => [
    unique('conflict_once').on(table.closureId, table.occurrenceId),
    foreignKey({
      columns: [table.tenantId, table.closureId],
      foreignColumns: [closureTable.tenantId, closureTable.id],
    }),
  ],
)
