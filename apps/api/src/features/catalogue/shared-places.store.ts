import { and, eq, ne, sql } from 'drizzle-orm'
import type { Tx } from '../../platform/database.ts'
import { siteEstablishmentTable } from './catalogue.tables.ts'

/** Another establishment with a right of use of a site. */
export type SharedEstablishment = {
  id: string
  name: string
  uai: string | null
  ownerEntityId: string
  managerEntityId: string
  payeeEntityId: string
}

/** Establishments with which the sites of these rooms are shared, by name: not those of the rooms themselves. */
export async function sharedEstablishments(tx: Tx, roomIds: readonly string[]): Promise<SharedEstablishment[]> {
  const { rows } = await tx.execute<SharedEstablishment>(sql`
    SELECT DISTINCT e.id, e.name, e.uai, e.owner_entity_id AS "ownerEntityId", e.manager_entity_id AS "managerEntityId",
      e.payee_entity_id AS "payeeEntityId"
    FROM room r
    JOIN site_establishment se ON se.site_id = r.site_id AND se.establishment_id <> r.establishment_id
    JOIN establishment e ON e.id = se.establishment_id
    WHERE r.id = ANY (${sql.param([...roomIds])}::uuid[])
    ORDER BY e.name`)
  return rows
}

/** Establishments that use a site, and whether they lend rooms there; locked, so that two officers follow one another. */
export async function usersOfSite(tx: Tx, siteId: string): Promise<{ id: string; name: string; hasRooms: boolean }[]> {
  const { rows } = await tx.execute<{ id: string; name: string; hasRooms: boolean }>(sql`
    SELECT e.id, e.name, EXISTS (SELECT FROM room r WHERE r.site_id = se.site_id AND r.establishment_id = e.id) AS "hasRooms"
    FROM site_establishment se JOIN establishment e ON e.id = se.establishment_id
    WHERE se.site_id = ${siteId}::uuid ORDER BY e.name FOR UPDATE OF se`)
  return rows
}

/** The site is used by the first establishment and the other one, or by the first alone. */
export async function replaceOtherUser(
  tx: Tx,
  use: { tenantId: string; siteId: string; establishmentId: string; sharedWithId: string | null },
): Promise<void> {
  const { tenantId, siteId, establishmentId, sharedWithId } = use
  const table = siteEstablishmentTable
  await tx.delete(table).where(and(eq(table.siteId, siteId), ne(table.establishmentId, establishmentId)))
  if (sharedWithId) await tx.insert(table).values({ tenantId, siteId, establishmentId: sharedWithId })
}

/** Of each site of an establishment, by site: the other one that uses it. */
export async function sharedWithOf(
  tx: Tx,
  establishmentId: string,
): Promise<Map<string, { id: string; name: string }>> {
  const { rows } = await tx.execute<{ siteId: string; id: string; name: string }>(sql`
    SELECT other.site_id AS "siteId", e.id, e.name
    FROM site_establishment mine
    JOIN site_establishment other ON other.site_id = mine.site_id AND other.establishment_id <> mine.establishment_id
    JOIN establishment e ON e.id = other.establishment_id
    WHERE mine.establishment_id = ${establishmentId}::uuid ORDER BY e.name DESC`)
  return new Map(rows.map(({ siteId, id, name }) => [siteId, { id, name }]))
}

/** Other establishments of the tenant, by name. */
export async function otherEstablishments(
  tx: Tx,
  { tenantId, establishmentId }: { tenantId: string; establishmentId: string },
): Promise<{ id: string; name: string }[]> {
  const { rows } = await tx.execute<{ id: string; name: string }>(sql`
    SELECT id, name FROM establishment
    WHERE tenant_id = ${tenantId}::uuid AND id <> ${establishmentId}::uuid ORDER BY name, id`)
  return rows
}
