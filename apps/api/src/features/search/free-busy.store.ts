import { sql } from 'drizzle-orm'
import type { Tx } from '../../platform/database.ts'
import type { Slot } from '../../platform/time.ts'

/** A period on the spaces of a room, turnaround included. */
export type Wish = { roomId: string; spaceNos: readonly number[]; period: Slot }

/**
 * Rooms of which a space is taken during their period. One backward probe per space, "the last row that begins before
 * the end": it is enough, since live rows of a space never overlap.
 */
export async function takenRooms(tx: Tx, wishes: readonly Wish[]): Promise<Set<string>> {
  const probes = wishes.flatMap(({ roomId, spaceNos, period }) =>
    spaceNos.map((spaceNo) => ({ roomId, spaceNo, period })),
  )
  if (probes.length === 0) return new Set()
  const { rows } = await tx.execute<{ room_id: string }>(sql`
    SELECT DISTINCT wish.room_id
    FROM unnest(${sql.param(probes.map((probe) => probe.roomId))}::uuid[], ${sql.param(probes.map((probe) => probe.spaceNo))}::int[],
      ${sql.param(probes.map((probe) => probe.period.startsAt.toISOString()))}::timestamptz[],
      ${sql.param(probes.map((probe) => probe.period.endsAt.toISOString()))}::timestamptz[]) AS wish (room_id, space_no, starts_at, ends_at)
    WHERE (SELECT busy.blocked_until FROM free_busy busy
           WHERE busy.space_no = wish.space_no AND busy.blocked_from < wish.ends_at
           ORDER BY busy.blocked_from DESC LIMIT 1) > wish.starts_at`)
  return new Set(rows.map((row) => row.room_id))
}

/** What is taken on the spaces of several rooms during a period, by room: one ranged read. */
export async function busyByRoom(
  tx: Tx,
  rooms: readonly { id: string; spaceNos: readonly number[] }[],
  period: Slot,
): Promise<Map<string, Slot[]>> {
  const spaces = rooms.flatMap((room) => room.spaceNos.map((spaceNo) => ({ roomId: room.id, spaceNo })))
  if (spaces.length === 0) return new Map()
  const from = period.startsAt.toISOString()
  const { rows } = await tx.execute<{ room_id: string; blocked_from: string; blocked_until: string }>(sql`
    SELECT wanted.room_id, busy.blocked_from, busy.blocked_until
    FROM unnest(${sql.param(spaces.map((space) => space.roomId))}::uuid[], ${sql.param(spaces.map((space) => space.spaceNo))}::int[])
      AS wanted (room_id, space_no)
    CROSS JOIN LATERAL (
      (SELECT blocked_from, blocked_until FROM free_busy
       WHERE space_no = wanted.space_no AND blocked_from < ${from} ORDER BY blocked_from DESC LIMIT 1)
      UNION ALL
      (SELECT blocked_from, blocked_until FROM free_busy
       WHERE space_no = wanted.space_no AND blocked_from >= ${from} AND blocked_from < ${period.endsAt.toISOString()})
    ) AS busy
    WHERE busy.blocked_until > ${from} ORDER BY busy.blocked_from`)
  const byRoom = new Map<string, Slot[]>()
  for (const row of rows) {
    const slot = { startsAt: new Date(row.blocked_from), endsAt: new Date(row.blocked_until) }
    byRoom.set(row.room_id, [...(byRoom.get(row.room_id) ?? []), slot])
  }
  return byRoom
}

/**
 * What stands on the spaces of rooms during any of these slots, by room: one ranged read of each space from the first
 * slot to the last, of which only what meets a slot leaves the database. `OFFSET 0` keeps the planner from asking the
 * exclusion index for all the slots at once, which costs twice as much. Source: docs/search-at-scale.md §4.
 */
export async function busyAtSlots(
  tx: Tx,
  rooms: readonly { id: string; spaceNos: readonly number[] }[],
  slots: readonly Slot[],
): Promise<Map<string, Slot[]>> {
  const spaces = rooms.flatMap((room) => room.spaceNos.map((spaceNo) => ({ roomId: room.id, spaceNo })))
  const [first, last] = [slots[0], slots.at(-1)]
  if (!first || !last || spaces.length === 0) return new Map()
  const from = first.startsAt.toISOString()
  const wanted = slots.map(({ startsAt, endsAt }) => `[${startsAt.toISOString()},${endsAt.toISOString()})`)
  const { rows } = await tx.execute<{ room_id: string; blocked_from: string; blocked_until: string }>(sql`
    SELECT wanted.room_id, busy.blocked_from, busy.blocked_until
    FROM unnest(${sql.param(spaces.map((space) => space.roomId))}::uuid[], ${sql.param(spaces.map((space) => space.spaceNo))}::int[])
      AS wanted (room_id, space_no)
    CROSS JOIN LATERAL (
      (SELECT blocked_from, blocked_until FROM free_busy
       WHERE space_no = wanted.space_no AND blocked_from < ${from} ORDER BY blocked_from DESC LIMIT 1)
      UNION ALL
      (SELECT blocked_from, blocked_until FROM free_busy
       WHERE space_no = wanted.space_no AND blocked_from >= ${from} AND blocked_from < ${last.endsAt.toISOString()}
       OFFSET 0)
    ) AS busy
    WHERE tstzrange(busy.blocked_from, busy.blocked_until) && ${`{${wanted.join()}}`}::tstzmultirange`)
  const byRoom = new Map<string, Slot[]>()
  for (const row of rows) {
    const slot = { startsAt: new Date(row.blocked_from), endsAt: new Date(row.blocked_until) }
    byRoom
      .set(row.room_id, byRoom.get(row.room_id) ?? [])
      .get(row.room_id)
      ?.push(slot)
  }
  return byRoom
}
