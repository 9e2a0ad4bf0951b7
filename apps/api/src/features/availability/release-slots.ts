import { sql } from 'drizzle-orm'
import type { Tx } from '../../platform/database.ts'
import { announceFreed } from './announce-freed.ts'
import { assertLocked, freedPlace, isOf, lockPlaceOf, type FreedRow, type OccupancySource } from './occupancy.store.ts'
import { settleClosures } from './settle-closures.ts'

/**
 * Gives back what occurrences, a counter-proposal, an amendment or a closure hold, of several sources together in one
 * order of locks; closures waiting there take the place in the same
 * transaction, and those who wait for it hear of it. The rows go: what happened is in the booking and in the audit.
 * Harmless when nothing is held.
 */
export async function releaseSlots(tx: Tx, ...sources: OccupancySource[]): Promise<void> {
  const place = await lockPlaceOf(tx, ...sources)
  if (!place) return
  const { rows } = await tx.execute<FreedRow & { live: boolean }>(
    sql`DELETE FROM occupancy WHERE ${isOf(...sources)} RETURNING space_no, blocked_from, blocked_until, live`,
  )
  assertLocked(place, rows)
  const freed = freedPlace(rows)
  if (!freed) return
  await settleClosures(tx, place.tenantId, freed)
  await announceFreed(tx, place.tenantId, freed)
}
