import { sql } from 'drizzle-orm'
import {
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { siteStepKind, type SiteGuideForm } from '@salles-ouvertes/contract'
import { instantColumn, wordColumn } from '../../platform/columns.ts'
import { fileTable } from '../files/files.tables.ts'
import { tenantTable } from '../tenants/tenants.tables.ts'
import { roomTable, siteTable } from './catalogue.tables.ts'

const tenantId = () =>
  uuid('tenant_id')
    .notNull()
    .references(() => tenantTable.id)

/** What is said of a whole site to those who enter it. */
export const siteGuideTable = pgTable(
  'site_guide',
  {
    siteId: uuid('site_id').primaryKey(),
    tenantId: tenantId(),
    /** By language, French first. */
    words: jsonb('words').$type<SiteGuideForm['words']>().notNull(),
    onCall: jsonb('on_call').$type<NonNullable<SiteGuideForm['onCall']>>(),
    emergency: jsonb('emergency').$type<SiteGuideForm['emergency']>().notNull(),
    updatedAt: instantColumn('updated_at').notNull(),
  },
  (table) => [
    foreignKey({ columns: [table.tenantId, table.siteId], foreignColumns: [siteTable.tenantId, siteTable.id] }),
  ],
)

/** One door, gate or key box of the path through a site. */
export const siteStepTable = pgTable(
  'site_step',
  {
    id: uuid('id').primaryKey(),
    tenantId: tenantId(),
    siteId: uuid('site_id').notNull(),
    /** From 0, in the order in which one meets them. */
    position: integer('position').notNull(),
    kind: wordColumn('kind', siteStepKind).notNull(),
    words: jsonb('words').$type<SiteGuideForm['steps'][number]['words']>().notNull(),
  },
  (table) => [
    unique('site_step_of_site').on(table.tenantId, table.siteId, table.id),
    unique('site_step_of_tenant').on(table.tenantId, table.id),
    index('site_step_path').on(table.siteId, table.position),
    foreignKey({ columns: [table.tenantId, table.siteId], foreignColumns: [siteTable.tenantId, siteTable.id] }),
    check('site_step_position', sql`${table.position} >= 0`),
  ],
)

/** Rooms that a step leads to; a step without any leads to all those of its site. */
export const siteStepRoomTable = pgTable(
  'site_step_room',
  {
    stepId: uuid('step_id').notNull(),
    roomId: uuid('room_id').notNull(),
    tenantId: tenantId(),
  },
  (table) => [
    primaryKey({ columns: [table.stepId, table.roomId] }),
    foreignKey({
      columns: [table.tenantId, table.stepId],
      foreignColumns: [siteStepTable.tenantId, siteStepTable.id],
    }).onDelete('cascade'),
    foreignKey({ columns: [table.tenantId, table.roomId], foreignColumns: [roomTable.tenantId, roomTable.id] }),
  ],
)

/** The photo of a step, or the plan of the site. Never public: it shows where keys and doors are. */
export const sitePictureTable = pgTable(
  'site_picture',
  {
    id: uuid('id').primaryKey(),
    tenantId: tenantId(),
    siteId: uuid('site_id').notNull(),
    /** Null: the plan of the site. */
    stepId: uuid('step_id'),
    fileId: uuid('file_id')
      .notNull()
      .references(() => fileTable.id),
    alternative: text('alternative').notNull(),
    width: integer('width').notNull(),
    height: integer('height').notNull(),
  },
  (table) => [
    uniqueIndex('one_photo_per_step').on(table.stepId),
    uniqueIndex('one_plan_per_site')
      .on(table.siteId)
      .where(sql`${table.stepId} IS NULL`),
    foreignKey({ columns: [table.tenantId, table.siteId], foreignColumns: [siteTable.tenantId, siteTable.id] }),
    foreignKey({
      columns: [table.tenantId, table.siteId, table.stepId],
      foreignColumns: [siteStepTable.tenantId, siteStepTable.siteId, siteStepTable.id],
    }).onDelete('cascade'),
  ],
)
