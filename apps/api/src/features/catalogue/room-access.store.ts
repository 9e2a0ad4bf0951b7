import { eq } from 'drizzle-orm'
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
