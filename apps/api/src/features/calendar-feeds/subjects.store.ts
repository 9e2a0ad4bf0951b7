import { sql } from 'drizzle-orm'
import type { Role } from '@salles-ouvertes/contract'
import type { AccountActor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'

export type Place = { id: string; tenantId: string; name: string }

/** Roles that handle requests, as in the menu: over a whole tenant, they work in each of its establishments. */
const workingRoles: readonly Role[] = ['town-clerk', 'establishment-head', 'bursar', 'decider']

/** Establishments where the account handles requests, by name. */
export async function workplacesOf(tx: Tx, actor: AccountActor): Promise<Place[]> {
  const grants = actor.grants.filter(({ role }) => workingRoles.includes(role))
  const wholeTenants = grants.filter(({ establishmentId }) => establishmentId === null)
  const { rows } = await tx.execute<Place>(sql`
    SELECT e.id, e.tenant_id AS "tenantId", e.name FROM establishment e
    WHERE e.id = ANY (${sql.param(grants.flatMap(({ establishmentId }) => establishmentId ?? []))}::uuid[])
       OR e.tenant_id = ANY (${sql.param(wholeTenants.map(({ tenantId }) => tenantId))}::uuid[])
    ORDER BY e.name, e.id`)
  return rows
}

export async function findEstablishment(tx: Tx, id: string): Promise<Place | null> {
  const { rows } = await tx.execute<Place>(
    sql`SELECT id, tenant_id AS "tenantId", name FROM establishment WHERE id = ${id}::uuid`,
  )
  return rows[0] ?? null
}

/** Names of organisations that the account acts for, by name. */
export async function organisationNames(tx: Tx, ids: readonly string[]): Promise<{ id: string; name: string }[]> {
  const { rows } = await tx.execute<{ id: string; name: string }>(
    sql`SELECT id, name FROM organisation WHERE id = ANY (${sql.param([...ids])}::uuid[]) ORDER BY name, id`,
  )
  return rows
}

export type RoomPlace = Place & { establishmentId: string; establishmentName: string }

/** A room that was published one day. */
export async function findRoom(tx: Tx, id: string): Promise<RoomPlace | null> {
  const { rows } = await tx.execute<RoomPlace>(sql`
    SELECT r.id, r.tenant_id AS "tenantId", r.name, e.id AS "establishmentId", e.name AS "establishmentName"
    FROM room r JOIN establishment e ON e.id = r.establishment_id WHERE r.id = ${id}::uuid AND r.status <> 'draft'`)
  return rows[0] ?? null
}

/** Rooms of an establishment that were published one day, by name. */
export async function roomsOf(tx: Tx, establishmentId: string): Promise<{ id: string; name: string }[]> {
  const { rows } = await tx.execute<{ id: string; name: string }>(sql`
    SELECT id, name FROM room WHERE establishment_id = ${establishmentId}::uuid AND status <> 'draft' ORDER BY name, id`)
  return rows
}

/** The room, and every room of its tenant that shares a space with it. */
export async function roomsTouching(tx: Tx, { tenantId }: { tenantId: string }, roomId: string): Promise<string[]> {
  const { rows } = await tx.execute<{ id: string }>(sql`
    SELECT DISTINCT other.room_id AS id FROM room_space own
    JOIN room_space other ON other.tenant_id = own.tenant_id AND other.space_no = own.space_no
    WHERE own.room_id = ${roomId}::uuid AND own.tenant_id = ${tenantId}::uuid`)
  return [...new Set([roomId, ...rows.map(({ id }) => id)])]
}
