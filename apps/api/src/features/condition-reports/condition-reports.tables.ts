import { boolean, check, foreignKey, index, integer, jsonb, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { sql } from 'drizzle-orm'
import {
  conditionReportKind,
  counterSigner,
  type CountedObject,
  type GuideView,
  type Meter,
} from '@salles-ouvertes/contract'
import { instantColumn, primaryId, wordColumn } from '../../platform/columns.ts'
import { occurrenceTable } from '../bookings/bookings.tables.ts'
import { roomTable } from '../catalogue/catalogue.tables.ts'
import { fileTable } from '../files/files.tables.ts'
import type { ReportAnswers } from './rules/report-answers.ts'

/** What is photographed, counted and read in a room, in each of its versions: a report keeps what it compared to. */
export const conditionGuideTable = pgTable(
  'condition_guide',
  {
    id: primaryId(),
    tenantId: uuid('tenant_id').notNull(),
    roomId: uuid('room_id').notNull(),
    version: integer('version').notNull(),
    views: jsonb('views').$type<GuideView[]>().notNull(),
    inventory: jsonb('inventory').$type<CountedObject[]>().notNull(),
    meters: jsonb('meters').$type<Meter[]>().notNull(),
    savedBy: uuid('saved_by').notNull(),
    savedAt: instantColumn('saved_at').notNull(),
  },
  (table) => [
    unique('condition_guide_version').on(table.roomId, table.version),
    unique('condition_guide_of_room').on(table.tenantId, table.roomId, table.id),
    foreignKey({ columns: [table.tenantId, table.roomId], foreignColumns: [roomTable.tenantId, roomTable.id] }),
  ],
)

/** What one group reports of the room before or after its use: a draft, then sealed for good. */
export const conditionReportTable = pgTable(
  'condition_report',
  {
    id: primaryId(),
    tenantId: uuid('tenant_id').notNull(),
    organisationId: uuid('organisation_id').notNull(),
    occurrenceId: uuid('occurrence_id').notNull(),
    roomId: uuid('room_id').notNull(),
    guideId: uuid('guide_id').notNull(),
    kind: wordColumn('kind', conditionReportKind).notNull(),
    answers: jsonb('answers').$type<ReportAnswers>().notNull(),
    startedAt: instantColumn('started_at').notNull(),
    sealedAt: instantColumn('sealed_at'),
    /** Holder who sealed it, as named then. */
    sealedBy: text('sealed_by').notNull().default(''),
    sha256: text('sha256'),
    /** Hash of the report sealed just before in the room; null for the first one. */
    previousSha256: text('previous_sha256'),
  },
  (table) => [
    unique('one_condition_report_of_a_kind').on(table.occurrenceId, table.kind),
    unique('condition_report_of_tenant').on(table.tenantId, table.organisationId, table.id),
    index('condition_report_room').on(table.roomId, table.sealedAt),
    foreignKey({
      columns: [table.tenantId, table.occurrenceId],
      foreignColumns: [occurrenceTable.tenantId, occurrenceTable.id],
    }),
    foreignKey({
      name: 'condition_report_guide',
      columns: [table.tenantId, table.roomId, table.guideId],
      foreignColumns: [conditionGuideTable.tenantId, conditionGuideTable.roomId, conditionGuideTable.id],
    }),
    check('condition_report_seal', sql`(${table.sealedAt} IS NULL) = (${table.sha256} IS NULL)`),
  ],
)

/** A photo of a room: the reference of a view when no report names it, else what a group saw. */
export const conditionImageTable = pgTable(
  'condition_image',
  {
    id: primaryId(),
    tenantId: uuid('tenant_id').notNull(),
    roomId: uuid('room_id').notNull(),
    /** The organisation and its report; both null for a reference. */
    organisationId: uuid('organisation_id'),
    reportId: uuid('report_id'),
    fileId: uuid('file_id')
      .notNull()
      .references(() => fileTable.id),
    takenAt: instantColumn('taken_at').notNull(),
  },
  (table) => [
    index('condition_image_report').on(table.reportId),
    foreignKey({ columns: [table.tenantId, table.roomId], foreignColumns: [roomTable.tenantId, roomTable.id] }),
    foreignKey({
      name: 'condition_image_of_report',
      columns: [table.tenantId, table.organisationId, table.reportId],
      foreignColumns: [conditionReportTable.tenantId, conditionReportTable.organisationId, conditionReportTable.id],
    }),
    check('condition_image_owner', sql`(${table.organisationId} IS NULL) = (${table.reportId} IS NULL)`),
  ],
)

/** Somebody else's word on a sealed report: the next group, the caretaker or the staff. Once. */
export const counterSignatureTable = pgTable(
  'condition_counter_signature',
  {
    reportId: uuid('report_id').primaryKey(),
    tenantId: uuid('tenant_id').notNull(),
    organisationId: uuid('organisation_id').notNull(),
    by: wordColumn('signed_by', counterSigner).notNull(),
    name: text('name').notNull(),
    agrees: boolean('agrees').notNull(),
    words: text('words').notNull(),
    /** Hash of the report that was read. */
    sha256: text('sha256').notNull(),
    signedAt: instantColumn('signed_at').notNull(),
  },
  (table) => [
    foreignKey({
      name: 'counter_signature_of_report',
      columns: [table.tenantId, table.organisationId, table.reportId],
      foreignColumns: [conditionReportTable.tenantId, conditionReportTable.organisationId, conditionReportTable.id],
    }),
    check('counter_signature_says_what_differs', sql`${table.agrees} OR ${table.words} <> ''`),
  ],
)
