import { sql } from 'drizzle-orm'
import type { OccupancyKind } from '@salles-ouvertes/contract'
import type { Tx } from '../../platform/database.ts'
import type { Slot } from '../../platform/time.ts'

/** A place taken, turnaround included, by what kind of neighbour; never by whom. */
export type BusySlot = Slot & { readonly kind: OccupancyKind }

/**
 * What is taken on any of the spaces during the period, turnaround included, by start: readable by everybody, without
 * saying by whom. At most one row of a space stands across the start of the period, since rows never overlap.
 */
export async function busySlots(tx: Tx, spaceNos: readonly number[], period: Slot): Promise<BusySlot[]> {
  const from = period.startsAt.toISOString()
  const { rows } = await tx.execute<{ blocked_from: string; blocked_until: string; kind: OccupancyKind }>(sql`
    SELECT busy.blocked_from, busy.blocked_until, busy.kind
    FROM unnest(${sql.param([...spaceNos])}::int[]) AS wanted (space_no)
    CROSS JOIN LATERAL (
      (SELECT blocked_from, blocked_until, kind FROM free_busy
       WHERE space_no = wanted.space_no AND blocked_from < ${from} ORDER BY blocked_from DESC LIMIT 1)
      UNION ALL
      (SELECT blocked_from, blocked_until, kind FROM free_busy
       WHERE space_no = wanted.space_no AND blocked_from >= ${from} AND blocked_from < ${period.endsAt.toISOString()})
    ) AS busy
    WHERE busy.blocked_until > ${from}
    ORDER BY busy.blocked_from`)
  return rows.map((row) => ({
    startsAt: new Date(row.blocked_from),
    endsAt: new Date(row.blocked_until),
    kind: row.kind,
  }))
}
