import { sql } from 'drizzle-orm'
import { check, date, foreignKey, integer, jsonb, pgTable, text, unique, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { agreementBuilding, type TemplateArticle } from '@salles-ouvertes/contract'
import { instantColumn, primaryId, wordColumn } from '../../platform/columns.ts'
import { tenantTable } from '../tenants/tenants.tables.ts'
import { agreementTable } from './agreements.tables.ts'
import type { AgreementContent } from './rules/agreement-content.ts'

/** The articles of a tenant for one kind of building: one draft at most, and the versions that were adopted. */
export const agreementTemplateTable = pgTable(
  'agreement_template',
  {
    id: primaryId(),
    tenantId: uuid('tenant_id')
      .notNull()
      .references(() => tenantTable.id),
    buildingKind: wordColumn('building_kind', agreementBuilding).notNull(),
    articles: jsonb('articles').$type<TemplateArticle[]>().notNull(),
    /** One more at each saving: who edits names the one that they read. */
    revision: integer('revision').notNull(),
    editedBy: uuid('edited_by').notNull(),
    editedAt: instantColumn('edited_at').notNull(),
    /** Set when published, with all that follows; from then on nothing changes. */
    number: integer('number'),
    actNumber: text('act_number'),
    actVotedOn: date('act_voted_on', { mode: 'string' }),
    inForceFrom: date('in_force_from', { mode: 'string' }),
    publishedBy: uuid('published_by'),
    publishedAt: instantColumn('published_at'),
  },
  (table) => [
    unique('agreement_template_of_tenant').on(table.tenantId, table.id),
    unique('agreement_template_number').on(table.tenantId, table.buildingKind, table.number),
    uniqueIndex('one_template_draft')
      .on(table.tenantId, table.buildingKind)
      .where(sql`${table.number} IS NULL`),
    check(
      'published_with_its_act',
      sql`num_nonnulls(${table.number}, ${table.actNumber}, ${table.actVotedOn}, ${table.inForceFrom}, ${table.publishedBy}, ${table.publishedAt}) IN (0, 6)`,
    ),
    check('in_force_once_voted', sql`${table.inForceFrom} >= ${table.actVotedOn}`),
  ],
)

/** What an agreement says, in words, kept once and for all; without the facts, which are beside. */
export const agreementTextTable = pgTable(
  'agreement_text',
  {
    agreementId: uuid('agreement_id').primaryKey(),
    tenantId: uuid('tenant_id').notNull(),
    organisationId: uuid('organisation_id').notNull(),
    /** Version it was composed from; null: the wording of the platform. */
    templateId: uuid('template_id'),
    content: jsonb('content').$type<Omit<AgreementContent, 'facts'>>().notNull(),
  },
  (table) => [
    foreignKey({
      columns: [table.tenantId, table.organisationId, table.agreementId],
      foreignColumns: [agreementTable.tenantId, agreementTable.organisationId, agreementTable.id],
    }),
    foreignKey({
      columns: [table.tenantId, table.templateId],
      foreignColumns: [agreementTemplateTable.tenantId, agreementTemplateTable.id],
    }),
  ],
)
