import { jsonb, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { legalEntityKind } from '@salles-ouvertes/contract'
import { instantColumn, primaryId, wordColumn } from '../../platform/columns.ts'
import type { TenantSettings } from './rules/tenant-settings.ts'

export const tenantTable = pgTable('tenant', {
  id: primaryId(),
  kind: text('kind', { enum: ['departement', 'commune'] }).notNull(),
  name: text('name').notNull(),
  slug: text('slug').notNull().unique(),
  /** Département code or INSEE code. */
  officialCode: text('official_code').notNull(),
  brandColour: text('brand_colour'),
  timeZone: text('time_zone').notNull(),
  settings: jsonb('settings').$type<TenantSettings>().notNull(),
  createdAt: instantColumn('created_at').notNull(),
})

/** Owner, manager or payee of an establishment. */
export const legalEntityTable = pgTable(
  'legal_entity',
  {
    id: primaryId(),
    tenantId: uuid('tenant_id')
      .notNull()
      .references(() => tenantTable.id),
    kind: wordColumn('kind', legalEntityKind).notNull(),
    name: text('name').notNull(),
    siren: text('siren'),
    address: text('address').notNull(),
    postalCode: text('postal_code').notNull(),
    city: text('city').notNull(),
    inseeCode: text('insee_code'),
    /** Short code used in the numbers of agreements. */
    code: text('code').notNull(),
  },
  (table) => [
    unique('legal_entity_code').on(table.tenantId, table.code),
    unique().on(table.tenantId, table.id),
    unique('legal_entity_of_kind').on(table.tenantId, table.id, table.kind),
  ],
)
