import { sql } from 'drizzle-orm'
import type { Tx } from '../../platform/database.ts'

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
