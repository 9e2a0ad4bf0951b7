import { index, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { instantColumn, primaryId } from '../../platform/columns.ts'

/** Append-only history of commands. No secret, no free text of a person beyond a short note. */
export const auditEntryTable = pgTable(
  'audit_entry',
  {
    id: primaryId(),
    at: instantColumn('at').notNull(),
    actorKind: text('actor_kind', { enum: ['account', 'system', 'link', 'visitor'] }).notNull(),
    actorId: uuid('actor_id'),
    tenantId: uuid('tenant_id'),
    organisationId: uuid('organisation_id'),
    action: text('action').notNull(),
    subjectId: uuid('subject_id').notNull(),
    note: text('note'),
    details: jsonb('details').$type<Record<string, unknown>>().notNull(),
  },
  (table) => [
    index('audit_entry_subject').on(table.subjectId, table.at),
    index('audit_entry_tenant').on(table.tenantId, table.at),
  ],
)
