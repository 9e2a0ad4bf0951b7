import { and, asc, eq, sql } from 'drizzle-orm'
import { clockNow } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import { defaultSettings, type TenantSettings } from './rules/tenant-settings.ts'
import { legalEntityTable, tenantTable } from './tenants.tables.ts'

export type TenantRow = typeof tenantTable.$inferSelect
export type NewLegalEntity = Omit<typeof legalEntityTable.$inferInsert, 'id'>

/** A tenant with its rules. @throws tenants.not-found */
export async function getTenant(tx: Tx, tenantId: string): Promise<TenantRow> {
  const [row] = await tx.select().from(tenantTable).where(eq(tenantTable.id, tenantId))
  if (!row) fail('tenants.not-found')
  return { ...row, settings: completed(row) }
}

/** Rules of a tenant, defaults filled in where it has set none. @throws tenants.not-found */
export async function getTenantSettings(tx: Tx, tenantId: string): Promise<TenantSettings> {
  return (await getTenant(tx, tenantId)).settings
}

/** As `getTenantSettings`, for the tenants of a search, by tenant: one query whatever their number. */
export async function settingsOfTenants(tx: Tx, tenantIds: readonly string[]): Promise<Map<string, TenantSettings>> {
  const rows = await tx
    .select()
    .from(tenantTable)
    .where(sql`${tenantTable.id} = ANY (${sql.param([...tenantIds])}::uuid[])`)
  return new Map(rows.map((row) => [row.id, completed(row)]))
}

/** Makes others who change the rules of this tenant wait until the end of the transaction. */
export async function lockTenant(tx: Tx, tenantId: string): Promise<void> {
  await tx.select({ id: tenantTable.id }).from(tenantTable).where(eq(tenantTable.id, tenantId)).for('no key update')
}

/** Changes some rules of a tenant, the others staying as they are, also while somebody else changes them. */
export async function saveSettings(tx: Tx, tenantId: string, settings: Partial<TenantSettings>): Promise<void> {
  await tx
    .update(tenantTable)
    .set({ settings: sql`${tenantTable.settings} || ${JSON.stringify(settings)}::jsonb` })
    .where(eq(tenantTable.id, tenantId))
}

export function selectTenants(tx: Tx): Promise<TenantRow[]> {
  return tx.select().from(tenantTable).orderBy(asc(tenantTable.kind), asc(tenantTable.name))
}

/** Writes an owner, manager or payee of a tenant; answers its id. The actor must be staff of the tenant. */
export async function addLegalEntity(tx: Tx, entity: NewLegalEntity): Promise<string> {
  const id = newId()
  await tx.insert(legalEntityTable).values({ id, ...entity })
  return id
}

/** A legal entity of the tenant; null for those of others. */
export async function findEntityOfTenant(
  tx: Tx,
  tenantId: string,
  legalEntityId: string,
): Promise<typeof legalEntityTable.$inferSelect | null> {
  const [entity] = await tx
    .select()
    .from(legalEntityTable)
    .where(and(eq(legalEntityTable.id, legalEntityId), eq(legalEntityTable.tenantId, tenantId)))
  return entity ?? null
}

/** Legal entities of the tenant, by name. */
export function legalEntitiesOf(
  tx: Tx,
  tenantId: string,
): Promise<Pick<typeof legalEntityTable.$inferSelect, 'id' | 'kind' | 'name'>[]> {
  const { id, kind, name } = legalEntityTable
  return tx
    .select({ id, kind, name })
    .from(legalEntityTable)
    .where(eq(legalEntityTable.tenantId, tenantId))
    .orderBy(asc(name))
}

export async function insertTenant(
  tx: Tx,
  tenant: Omit<typeof tenantTable.$inferInsert, 'id' | 'createdAt'>,
): Promise<string> {
  const id = newId()
  await tx.insert(tenantTable).values({ id, ...tenant, createdAt: await clockNow(tx) })
  return id
}

const completed = (row: TenantRow): TenantSettings => ({
  ...defaultSettings(row.kind, row.settings.contactEmail),
  ...row.settings,
})
