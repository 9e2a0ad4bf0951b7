import { sql } from 'drizzle-orm'
import type { OccupancyKind } from '@salles-ouvertes/contract'
import type { Tx } from '../../platform/database.ts'
import type { Slot } from '../../platform/time.ts'
import type { BusySlot } from './busy-slots.ts'

/**
 * As `busySlots`, without what these occurrences stand on: they are in nobody's way when they are about to move. The
 * transaction works for the tenant, or visits it.
 */
export async function busyBesides(
  tx: Tx,
  spaceNos: readonly number[],
  period: Slot,
  occurrenceIds: readonly string[],
): Promise<BusySlot[]> {
  const from = period.startsAt.toISOString()
  const { rows } = await tx.execute<{ blocked_from: string; blocked_until: string; kind: OccupancyKind }>(sql`
    SELECT blocked_from, blocked_until, kind FROM occupancy
    WHERE space_no = ANY (${sql.param([...spaceNos])}::int[]) AND live
      AND (expires_at IS NULL OR expires_at > clock.now())
      AND (occurrence_id IS NULL OR occurrence_id <> ALL (${sql.param([...occurrenceIds])}::uuid[]))
      AND blocked_from < ${period.endsAt.toISOString()} AND blocked_until > ${from}
      AND blocked_from > ${from}::timestamptz - interval '400 days'
    ORDER BY blocked_from`)
  return rows.map((row) => ({
    startsAt: new Date(row.blocked_from),
    endsAt: new Date(row.blocked_until),
    kind: row.kind,
  }))
}
