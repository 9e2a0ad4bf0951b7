import { sql } from 'drizzle-orm'
import { check, date, foreignKey, index, integer, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { accessKind } from '@salles-ouvertes/contract'
import { instantColumn, wordColumn } from '../../platform/columns.ts'
import { roomTable } from './catalogue.tables.ts'
import { tenantTable } from '../tenants/tenants.tables.ts'

const tenantId = () =>
  uuid('tenant_id')
    .notNull()
    .references(() => tenantTable.id)

/** How one gets to a room and leaves it, whichever way one enters. */
export const roomAccessTable = pgTable(
  'room_access',
  {
    roomId: uuid('room_id').primaryKey(),
    tenantId: tenantId(),
    instructions: text('instructions').notNull(),
    exitInstructions: text('exit_instructions').notNull().default(''),
    contactName: text('contact_name').notNull(),
    contactPhone: text('contact_phone').notNull(),
    leadHours: integer('lead_hours').notNull(),
    updatedAt: instantColumn('updated_at').notNull(),
  },
  (table) => [
    foreignKey({ columns: [table.tenantId, table.roomId], foreignColumns: [roomTable.tenantId, roomTable.id] }),
  ],
)

/** One way into a room, tried in its turn; its code is in `room_secret`. */
export const wayInTable = pgTable(
  'way_in',
  {
    id: uuid('id').primaryKey(),
    tenantId: tenantId(),
    roomId: uuid('room_id').notNull(),
    /** From 0, in the order in which they are tried. */
    position: integer('position').notNull(),
    kind: wordColumn('kind', accessKind).notNull(),
    instructions: text('instructions').notNull(),
    deviceReference: text('device_reference'),
    /** Empty: the contact of the room. */
    contactName: text('contact_name').notNull(),
    contactPhone: text('contact_phone').notNull(),
    /** Key of the register of the place, for `person`; the register is of the feature `keys`. */
    keyLabel: text('key_label'),
    startsOn: date('starts_on', { mode: 'string' }),
    endsOn: date('ends_on', { mode: 'string' }),
  },
  (table) => [
    unique('way_in_of_tenant').on(table.tenantId, table.id),
    index('way_in_room').on(table.roomId, table.position),
    foreignKey({ columns: [table.tenantId, table.roomId], foreignColumns: [roomTable.tenantId, roomTable.id] }),
    check(
      'way_in_days',
      sql`${table.startsOn} IS NULL OR ${table.endsOn} IS NULL OR ${table.endsOn} >= ${table.startsOn}`,
    ),
    check('way_in_position', sql`${table.position} >= 0`),
  ],
)
