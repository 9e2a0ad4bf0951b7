import { sql } from 'drizzle-orm'
import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import type { TimeZone } from '../../platform/time.ts'
import { getPlannedEstablishment, readsLabels } from '../availability/index.ts'

export type EstablishmentPlace = {
  id: string
  tenantId: string
  name: string
  timeZone: TimeZone
  roomIds: string[]
  /** Whether the confidential words of closures may be shown to the actor. */
  showsLabels: boolean
}

/**
 * The establishment whose week the actor keeps, its zone, and its rooms that have been published, by name.
 * @throws catalogue.establishment-not-found, availability.not-allowed
 */
export async function getEstablishmentPlace(tx: Tx, actor: Actor, id: string): Promise<EstablishmentPlace> {
  const readRooms = tx.execute<{ name: string; room_ids: string[] }>(sql`
    SELECT e.name,
      ARRAY (SELECT r.id FROM room r WHERE r.establishment_id = e.id AND r.status <> 'draft' ORDER BY r.name) AS room_ids
    FROM establishment e WHERE e.id = ${id}`)
  const [{ tenantId, timeZone }, { rows }] = await Promise.all([getPlannedEstablishment(tx, actor, id), readRooms])
  const [row] = rows
  if (!row) throw new Error(`establishment ${id} vanished inside a transaction`)
  const showsLabels = readsLabels(actor, { tenantId, establishmentId: id })
  return { id, tenantId, name: row.name, timeZone, roomIds: row.room_ids, showsLabels }
}
