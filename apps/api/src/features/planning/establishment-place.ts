import { sql } from 'drizzle-orm'
import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import type { TimeZone } from '../../platform/time.ts'
import { tenantOfPlanned } from '../availability/index.ts'

export type EstablishmentPlace = { id: string; name: string; timeZone: TimeZone; roomIds: string[] }

/**
 * The establishment whose week the actor keeps, its zone, and its rooms that have been published, by name.
 * @throws catalogue.establishment-not-found, availability.not-allowed
 */
export async function getEstablishmentPlace(tx: Tx, actor: Actor, id: string): Promise<EstablishmentPlace> {
  await tenantOfPlanned(tx, actor, id)
  const { rows } = await tx.execute<{ name: string; time_zone: string; room_ids: string[] }>(sql`
    SELECT e.name,
      coalesce((SELECT min(s.time_zone) FROM site_establishment se JOIN site s ON s.id = se.site_id
                WHERE se.establishment_id = e.id), t.time_zone) AS time_zone,
      ARRAY (SELECT r.id FROM room r WHERE r.establishment_id = e.id AND r.status <> 'draft' ORDER BY r.name) AS room_ids
    FROM establishment e JOIN tenant t ON t.id = e.tenant_id WHERE e.id = ${id}`)
  const [row] = rows
  if (!row) throw new Error(`establishment ${id} vanished inside a transaction`)
  return { id, name: row.name, timeZone: row.time_zone, roomIds: row.room_ids }
}
