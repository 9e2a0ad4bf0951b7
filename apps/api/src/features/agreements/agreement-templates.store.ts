import { and, desc, eq, isNotNull, isNull, lte, sql, type SQL } from 'drizzle-orm'
import { agreementBuilding, type AgreementBuilding } from '@salles-ouvertes/contract'
import type { Tx } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { localDate, type LocalDate } from '../../platform/time.ts'
import { agreementTemplateTable as template } from './agreement-templates.tables.ts'

export type TemplateRow = typeof template.$inferSelect
/** Whose articles: a tenant has some for each kind of building. */
export interface TemplateOwner {
  tenantId: string
  buildingKind: AgreementBuilding
}
/** A version adopted by an act. */
export type PublishedTemplate = TemplateRow & {
  [field in 'number' | 'actNumber' | 'actVotedOn' | 'inForceFrom' | 'publishedBy' | 'publishedAt']: NonNullable<
    TemplateRow[field]
  >
}

const ownedBy = ({ tenantId, buildingKind }: TemplateOwner, ...more: SQL[]) =>
  and(eq(template.tenantId, tenantId), eq(template.buildingKind, buildingKind), ...more)

/** Version that agreements written on that civil day follow: the latest in force; null when there is none yet. */
export async function templateInForce(
  tx: Tx,
  { day, ...owner }: TemplateOwner & { day: string },
): Promise<TemplateRow | null> {
  const [row] = await tx
    .select()
    .from(template)
    .where(ownedBy(owner, isNotNull(template.number), lte(template.inForceFrom, day)))
    .orderBy(desc(template.inForceFrom), desc(template.number))
    .limit(1)
  return row ?? null
}

/** Versions that were adopted, the most recent first. */
export async function publishedTemplates(tx: Tx, owner: TemplateOwner): Promise<PublishedTemplate[]> {
  const rows = await tx
    .select()
    .from(template)
    .where(ownedBy(owner, isNotNull(template.number)))
    .orderBy(desc(template.number))
  return rows.filter(isPublished)
}

/** Whether the version was adopted; the constraint `published_with_its_act` says that then all is known. */
export const isPublished = (row: TemplateRow): row is PublishedTemplate => row.publishedAt !== null

/** The draft being edited; `for-update` makes others wait until the end of the transaction. Null when there is none. */
export async function findDraft(
  tx: Tx,
  owner: TemplateOwner,
  lock: 'for-update' | 'none',
): Promise<TemplateRow | null> {
  const query = tx
    .select()
    .from(template)
    .where(ownedBy(owner, isNull(template.number)))
  const [row] = lock === 'for-update' ? await query.for('update') : await query
  return row ?? null
}

export async function insertDraft(tx: Tx, row: typeof template.$inferInsert): Promise<TemplateRow> {
  const [draft] = await tx.insert(template).values(row).returning()
  if (!draft) throw new Error('draft not written')
  return draft
}

export async function saveTemplate(tx: Tx, id: string, changes: Partial<TemplateRow>): Promise<void> {
  await tx.update(template).set(changes).where(eq(template.id, id))
}

export async function removeDraft(tx: Tx, id: string): Promise<void> {
  await tx.delete(template).where(eq(template.id, id))
}

/** Civil day where the tenant is. */
export async function todayOf(tx: Tx, tenantId: string): Promise<LocalDate> {
  const { rows } = await tx.execute<{ day: string }>(
    sql`SELECT (clock.now() AT TIME ZONE time_zone)::date::text AS day FROM tenant WHERE id = ${tenantId}::uuid`,
  )
  return localDate(rows[0]?.day ?? fail('tenants.not-found'))
}

/** Kinds of the tenant's establishments whose agreements have a wording, in the order of the contract. */
export async function buildingKindsOf(tx: Tx, tenantId: string): Promise<AgreementBuilding[]> {
  const { rows } = await tx.execute<{ kind: string }>(
    sql`SELECT DISTINCT kind FROM establishment WHERE tenant_id = ${tenantId}::uuid`,
  )
  return agreementBuilding.options.filter((kind) => rows.some((row) => row.kind === kind))
}

/** Bookings of the tenant in that kind of building on which a text may be tried; the latest asked first. */
export async function bookingsToTry(
  tx: Tx,
  { tenantId, buildingKind }: TemplateOwner,
): Promise<{ id: string; reference: string; label: string }[]> {
  const { rows } = await tx.execute<{ id: string; reference: string; label: string }>(sql`
    SELECT b.id, b.reference, concat_ws(' – ', o.name, e.name) AS label
    FROM booking b JOIN establishment e ON e.id = b.establishment_id JOIN organisation o ON o.id = b.organisation_id
    WHERE b.tenant_id = ${tenantId}::uuid AND e.kind = ${buildingKind} AND b.status IN ('approved', 'confirmed', 'ended')
    ORDER BY b.id DESC LIMIT 20`)
  return rows
}
