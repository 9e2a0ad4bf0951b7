import { sql } from 'drizzle-orm'
import { boolean, check, date, foreignKey, integer, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { bytesColumn, instantColumn } from '../../platform/columns.ts'
import { establishmentTable, siteTable } from '../catalogue/catalogue.tables.ts'

/** When the packs of an establishment are made, and what opens their codes. */
export const eveningPackSettingsTable = pgTable(
  'evening_pack_settings',
  {
    establishmentId: uuid('establishment_id').primaryKey(),
    tenantId: uuid('tenant_id').notNull(),
    isDaily: boolean('is_daily').notNull(),
    /** Local minute of the day. */
    readyAt: integer('ready_at').notNull(),
    /** Sealed; bound to this table and establishment. Null: no file of codes. */
    sealedPassphrase: text('sealed_passphrase'),
    /** Last local day for which the packs were made by themselves. */
    madeFor: date('made_for', { mode: 'string' }),
    updatedAt: instantColumn('updated_at').notNull(),
  },
  (table) => [
    foreignKey({
      columns: [table.tenantId, table.establishmentId],
      foreignColumns: [establishmentTable.tenantId, establishmentTable.id],
    }),
    check('evening_pack_hour', sql`${table.readyAt} BETWEEN 0 AND 1439`),
  ],
)

/**
 * The pack of one evening on one site. Its bytes are here and not among the stored files: it is a copy for a few days, not
 * a record, and goes without the visa that the erasure of a record asks for.
 */
export const eveningPackTable = pgTable(
  'evening_pack',
  {
    id: uuid('id').primaryKey(),
    tenantId: uuid('tenant_id').notNull(),
    establishmentId: uuid('establishment_id').notNull(),
    siteId: uuid('site_id').notNull(),
    day: date('day', { mode: 'string' }).notNull(),
    madeAt: instantColumn('made_at').notNull(),
    uses: integer('uses').notNull(),
    pack: bytesColumn('pack').notNull(),
    /** Encrypted under the passphrase of that moment; null when there was none. */
    codes: bytesColumn('codes'),
  },
  (table) => [
    unique('one_pack_of_an_evening').on(table.establishmentId, table.siteId, table.day),
    foreignKey({
      columns: [table.tenantId, table.establishmentId],
      foreignColumns: [establishmentTable.tenantId, establishmentTable.id],
    }),
    foreignKey({ columns: [table.tenantId, table.siteId], foreignColumns: [siteTable.tenantId, siteTable.id] }),
  ],
)
