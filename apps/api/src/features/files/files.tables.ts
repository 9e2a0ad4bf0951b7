import { check, index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { sql } from 'drizzle-orm'
import { fileFault, scanState } from '@salles-ouvertes/contract'
import { instantColumn, primaryId, wordColumn } from '../../platform/columns.ts'

/** A stored file: content-addressed under the key of its owner, never overwritten. */
export const fileTable = pgTable(
  'file',
  {
    id: primaryId(),
    tenantId: uuid('tenant_id'),
    organisationId: uuid('organisation_id'),
    sha256: text('sha256').notNull(),
    mediaType: text('media_type').notNull(),
    sizeBytes: integer('size_bytes').notNull(),
    fileName: text('file_name').notNull(),
    scanState: wordColumn('scan_state', scanState).notNull(),
    /** Room photos are served to everybody. */
    visibility: text('visibility', { enum: ['private', 'public'] }).notNull(),
    createdAt: instantColumn('created_at').notNull(),
    /** Last time its bytes were read again, and what was wrong with them then. */
    checkedAt: instantColumn('checked_at'),
    fault: wordColumn('fault', fileFault),
    /** Its bytes are gone; what is known of it stays. */
    erasedAt: instantColumn('erased_at'),
    /** Number of the list whose visa allowed it, for whoever looks for the file later; null for a photo of a draft. */
    erasedOnList: integer('erased_on_list'),
  },
  (table) => [
    check('file_belongs_to_somebody', sql`${table.tenantId} IS NOT NULL OR ${table.organisationId} IS NOT NULL`),
    check('list_erases_its_file', sql`${table.erasedOnList} IS NULL OR ${table.erasedAt} IS NOT NULL`),
    index('file_sha256').on(table.sha256),
  ],
)
