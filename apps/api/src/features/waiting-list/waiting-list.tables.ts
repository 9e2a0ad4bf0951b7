import { sql } from 'drizzle-orm'
import { check, foreignKey, index, integer, pgTable, unique, uuid } from 'drizzle-orm/pg-core'
import { instantColumn, primaryId } from '../../platform/columns.ts'
import { roomTable } from '../catalogue/catalogue.tables.ts'
import { accountTable } from '../identity/identity.tables.ts'

/** A slot that somebody wants to hear of if it comes free. */
export const waitingListEntryTable = pgTable(
  'waiting_list_entry',
  {
    id: primaryId(),
    tenantId: uuid('tenant_id').notNull(),
    roomId: uuid('room_id').notNull(),
    accountId: uuid('account_id')
      .notNull()
      .references(() => accountTable.id),
    startsAt: instantColumn('starts_at').notNull(),
    endsAt: instantColumn('ends_at').notNull(),
    toldCount: integer('told_count').notNull().default(0),
    lastToldAt: instantColumn('last_told_at'),
    createdAt: instantColumn('created_at').notNull(),
  },
  (table) => [
    unique('waiting_once_for_a_slot').on(table.accountId, table.roomId, table.startsAt, table.endsAt),
    index('waiting_for_room').on(table.roomId, table.startsAt),
    foreignKey({ columns: [table.tenantId, table.roomId], foreignColumns: [roomTable.tenantId, roomTable.id] }),
    check('waiting_period', sql`${table.endsAt} > ${table.startsAt}`),
    check('waiting_told', sql`(${table.toldCount} > 0) = (${table.lastToldAt} IS NOT NULL)`),
  ],
)
