import { jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type { ImportPreview } from '@salles-ouvertes/contract'
import { instantColumn, primaryId } from '../../platform/columns.ts'
import { tenantTable } from '../tenants/tenants.tables.ts'
import type { ReadRow } from './rules/read-import-line.ts'

/** Reading of an imported file, kept so that `apply` writes exactly what was previewed. */
export const stockImportTable = pgTable('stock_import', {
  id: primaryId(),
  tenantId: uuid('tenant_id')
    .notNull()
    .references(() => tenantTable.id),
  accountId: uuid('account_id').notNull(),
  fileName: text('file_name').notNull(),
  format: text('format', { enum: ['geolocation', 'annuaire'] }).notNull(),
  preview: jsonb('preview').$type<ImportPreview>().notNull(),
  rows: jsonb('rows').$type<ReadRow[]>().notNull(),
  createdAt: instantColumn('created_at').notNull(),
  appliedAt: instantColumn('applied_at'),
})
