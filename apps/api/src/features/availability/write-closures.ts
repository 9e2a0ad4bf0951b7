import type { OccupancyKind } from '@salles-ouvertes/contract'
import { clockNow } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { newId } from '../../platform/ids.ts'
import { publish } from '../../platform/outbox.ts'
import type { Slot } from '../../platform/time.ts'
import { closureRoomTable, closureTable } from './availability.tables.ts'
import { wholePlace } from './occupancy.store.ts'
import { settleClosures } from './settle-closures.ts'

export type NewClosure = Slot & {
  kind: Exclude<OccupancyKind, 'hold' | 'booking'>
  reason: string
  seriesId: string | null
  roomIds: readonly string[]
}
export type ClosurePlace = {
  tenantId: string
  establishmentId: string
  createdBy: string
  /** Every space of every room of the closures: locked by the caller. */
  spaceNos: number[]
}

/** A statement takes 65,535 parameters at most. */
const rowsPerStatement = 2000

/** Writes intentions, which take at once what is free; answers their identifiers, in order. */
export async function writeClosures(tx: Tx, place: ClosurePlace, closures: readonly NewClosure[]): Promise<string[]> {
  if (closures.length === 0) return []
  const { tenantId, establishmentId, createdBy, spaceNos } = place
  const createdAt = await clockNow(tx)
  const rows = closures.map(({ roomIds, ...closure }) => ({
    roomIds,
    closure: { ...closure, id: newId(), tenantId, establishmentId, createdBy, createdAt },
  }))
  for (const part of partsOf(rows)) await tx.insert(closureTable).values(part.map(({ closure }) => closure))
  const rooms = rows.flatMap(({ closure, roomIds }) =>
    roomIds.map((roomId) => ({ tenantId, closureId: closure.id, roomId })),
  )
  for (const part of partsOf(rooms)) await tx.insert(closureRoomTable).values(part)
  await settleClosures(tx, tenantId, wholePlace(closures.map((closure) => ({ ...closure, spaceNos }))))
  const ids = rows.map(({ closure }) => closure.id)
  for (const part of partsOf(ids)) await publish(tx, { type: 'place.closed', tenantId, closureIds: part })
  return ids
}

function partsOf<T>(rows: readonly T[]): T[][] {
  const parts: T[][] = []
  for (let from = 0; from < rows.length; from += rowsPerStatement) parts.push(rows.slice(from, from + rowsPerStatement))
  return parts
}
