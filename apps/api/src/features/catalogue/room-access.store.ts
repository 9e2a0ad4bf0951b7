import { eq, sql } from 'drizzle-orm'
import type { AccessKind } from '@salles-ouvertes/contract'
import type { Tx } from '../../platform/database.ts'
import { roomAccessTable } from './catalogue.tables.ts'

/** How one enters a room. The code itself is sealed elsewhere and never comes with it. */
export type RoomAccess = {
  roomId: string
  tenantId: string
  kind: AccessKind
  instructions: string
  contactName: string
  contactPhone: string
  leadHours: number
  deviceReference: string | null
}

/** Access method of a room, null while none is recorded. An applicant's transaction must have visited the tenant. */
export async function getRoomAccess(tx: Tx, roomId: string): Promise<RoomAccess | null> {
  const [row] = await tx.select().from(roomAccessTable).where(eq(roomAccessTable.roomId, roomId))
  if (!row) return null
  const { updatedAt: _, ...access } = row
  return access
}

export async function saveRoomAccess(tx: Tx, access: typeof roomAccessTable.$inferInsert): Promise<void> {
  await tx.insert(roomAccessTable).values(access).onConflictDoUpdate({ target: roomAccessTable.roomId, set: access })
}

/** Sealed code of a room; the table belongs to access, which alone opens it. */
export async function saveRoomSecret(
  tx: Tx,
  secret: { roomId: string; tenantId: string; sealed: string; updatedAt: Date },
): Promise<void> {
  await tx.execute(sql`
    INSERT INTO room_secret (room_id, tenant_id, sealed, updated_at)
    VALUES (${secret.roomId}, ${secret.tenantId}, ${secret.sealed}, ${secret.updatedAt.toISOString()}::timestamptz)
    ON CONFLICT (room_id) DO UPDATE SET sealed = excluded.sealed, updated_at = excluded.updated_at`)
}

export async function removeRoomSecret(tx: Tx, roomId: string): Promise<void> {
  await tx.execute(sql`DELETE FROM room_secret WHERE room_id = ${roomId}`)
}
