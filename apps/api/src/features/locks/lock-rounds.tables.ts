import { sql } from 'drizzle-orm'
import { boolean, check, foreignKey, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { lockCorrection } from '@salles-ouvertes/contract'
import { instantColumn, wordColumn } from '../../platform/columns.ts'
import { establishmentTable } from '../catalogue/catalogue.tables.ts'

/** The last comparison of one lock with the rights to enter, and when the next one is due. */
export const lockRoundTable = pgTable(
  'lock_round',
  {
    establishmentId: uuid('establishment_id').notNull(),
    tenantId: uuid('tenant_id').notNull(),
    deviceReference: text('device_reference').notNull(),
    /** Taken by one worker until then. */
    nextAt: instantColumn('next_at').notNull(),
    /** When the lock last answered; what follows is as it was then. */
    readAt: instantColumn('read_at'),
    isOnline: boolean('is_online'),
    batteryPercent: integer('battery_percent'),
    isBatteryLow: boolean('is_battery_low').notNull(),
    /** Codes of ours in it; null where the maker does not tell. */
    codes: integer('codes'),
    /** Codes that nobody should have any more and that the lock keeps until their end. */
    kept: integer('kept').notNull(),
    /** Why the last comparison did not come to its end: a code of the contract. */
    error: text('error'),
    /** What the last comparison that found a difference put right, one word each, and when. */
    corrections: wordColumn('corrections', lockCorrection).array().notNull(),
    correctedAt: instantColumn('corrected_at'),
  },
  (table) => [
    primaryKey({ columns: [table.establishmentId, table.deviceReference] }),
    index('lock_round_due').on(table.nextAt),
    foreignKey({
      columns: [table.tenantId, table.establishmentId],
      foreignColumns: [establishmentTable.tenantId, establishmentTable.id],
    }),
    check('lock_round_corrected', sql`(${table.correctedAt} IS NULL) = (cardinality(${table.corrections}) = 0)`),
  ],
)
