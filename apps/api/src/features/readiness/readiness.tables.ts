import { sql } from 'drizzle-orm'
import { check, foreignKey, index, integer, jsonb, pgTable, unique, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { readinessColour, type ReadinessFinding, readinessStep } from '@salles-ouvertes/contract'
import { instantColumn, primaryId, wordColumn } from '../../platform/columns.ts'
import { occurrenceTable } from '../bookings/bookings.tables.ts'
import { establishmentTable } from '../catalogue/catalogue.tables.ts'

/** One look at a session to come, written once: the last one is its state, all of them its history. */
export const readinessCheckTable = pgTable(
  'readiness_check',
  {
    id: primaryId(),
    tenantId: uuid('tenant_id').notNull(),
    establishmentId: uuid('establishment_id').notNull(),
    bookingId: uuid('booking_id').notNull(),
    occurrenceId: uuid('occurrence_id').notNull(),
    /** Slot that was looked at: the session may move, and is then looked at again. */
    startsAt: instantColumn('starts_at').notNull(),
    step: wordColumn('step', readinessStep).notNull(),
    /** What was found first, and what is left once other ways in were given. */
    foundColour: wordColumn('found_colour', readinessColour).notNull(),
    colour: wordColumn('colour', readinessColour).notNull(),
    waysGiven: integer('ways_given').notNull(),
    findings: jsonb('findings').$type<ReadinessFinding[]>().notNull(),
    checkedAt: instantColumn('checked_at').notNull(),
  },
  (table) => [
    unique('readiness_check_of_tenant').on(table.tenantId, table.id),
    // Two workers at the same step look once, so that nobody is written to twice.
    uniqueIndex('one_look_per_step')
      .on(table.occurrenceId, table.startsAt, table.step)
      .where(sql`${table.step} <> 'asked'`),
    index('readiness_check_latest').on(table.occurrenceId, table.checkedAt),
    foreignKey({
      columns: [table.tenantId, table.occurrenceId],
      foreignColumns: [occurrenceTable.tenantId, occurrenceTable.id],
    }),
    foreignKey({
      columns: [table.tenantId, table.establishmentId],
      foreignColumns: [establishmentTable.tenantId, establishmentTable.id],
    }),
    check('readiness_ways_given', sql`${table.waysGiven} BETWEEN 0 AND 6`),
    check('readiness_way_given_for_a_red', sql`${table.waysGiven} = 0 OR ${table.foundColour} = 'red'`),
  ],
)
