import { asc, eq, notInArray, and, sql } from 'drizzle-orm'
import type { Tx } from '../../platform/database.ts'
import { roomAccessTable, wayInTable } from './room-access.tables.ts'

/** One way into a room. The code itself is sealed elsewhere and never comes with it. */
export type WayIn = typeof wayInTable.$inferSelect
/** How one gets to a room, and the ways in, in the order in which they are tried. */
export type RoomAccess = Omit<typeof roomAccessTable.$inferSelect, 'updatedAt'> & { ways: WayIn[] }

/** How a room is entered, null while nothing is recorded. An applicant's transaction must have visited the tenant. */
export async function getRoomAccess(tx: Tx, roomId: string): Promise<RoomAccess | null> {
  const [row] = await tx.select().from(roomAccessTable).where(eq(roomAccessTable.roomId, roomId))
  if (!row) return null
  const { updatedAt: _, ...access } = row
  return { ...access, ways: await waysOfRoom(tx, roomId) }
}

const waysOfRoom = (tx: Tx, roomId: string): Promise<WayIn[]> =>
  tx.select().from(wayInTable).where(eq(wayInTable.roomId, roomId)).orderBy(asc(wayInTable.position))

export async function saveRoomAccess(tx: Tx, access: typeof roomAccessTable.$inferInsert): Promise<void> {
  await tx.insert(roomAccessTable).values(access).onConflictDoUpdate({ target: roomAccessTable.roomId, set: access })
}

/** Keeps exactly these ways; a right already given by one that goes loses its way, never itself. */
export async function saveWays(tx: Tx, roomId: string, ways: readonly WayIn[]): Promise<void> {
  const kept = ways.map(({ id }) => id)
  await tx.delete(wayInTable).where(and(eq(wayInTable.roomId, roomId), notInArray(wayInTable.id, kept)))
  for (const way of ways) {
    await tx.insert(wayInTable).values(way).onConflictDoUpdate({ target: wayInTable.id, set: way })
  }
}

/** Sealed code of a way in; the table belongs to access, which alone opens it. */
export async function saveWaySecret(
  tx: Tx,
  secret: { wayId: string; tenantId: string; sealed: string; updatedAt: Date },
): Promise<void> {
  await tx.execute(sql`
    INSERT INTO room_secret (way_id, tenant_id, sealed, updated_at)
    VALUES (${secret.wayId}, ${secret.tenantId}, ${secret.sealed}, ${secret.updatedAt.toISOString()}::timestamptz)
    ON CONFLICT (way_id) DO UPDATE SET sealed = excluded.sealed, updated_at = excluded.updated_at`)
}

export async function removeWaySecret(tx: Tx, wayId: string): Promise<void> {
  await tx.execute(sql`DELETE FROM room_secret WHERE way_id = ${wayId}`)
}

/** Of these ways, those that have a code. */
export async function waysWithSecret(tx: Tx, wayIds: readonly string[]): Promise<Set<string>> {
  const { rows } = await tx.execute<{ way_id: string }>(
    sql`SELECT way_id FROM room_secret WHERE way_id = ANY (${sql.param([...wayIds])}::uuid[])`,
  )
  return new Set(rows.map((row) => row.way_id))
}
