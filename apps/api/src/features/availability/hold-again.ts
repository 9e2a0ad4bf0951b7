import { sql } from 'drizzle-orm'
import type { Tx } from '../../platform/database.ts'
import { leftToHold } from './amendment-holds.ts'
import { insertOccupancies, liveOccupancies, wholePlace } from './occupancy.store.ts'
import { blockedUses, type BlockedUse } from './occupy-slots.ts'
import type { StandingUse } from './uses-of-room.store.ts'

type Wanted = BlockedUse & {
  amendmentId: string
  expiresAt: Date
  /** Sessions that the amendment moves: what they stand on is theirs. */
  ownIds: string[]
  reference: string | null
  roomName: string
}

/** Gives up what open amendments hold on the spaces, which are locked, while a room is composed otherwise. */
export async function dropAmendmentHolds(tx: Tx, spaceNos: readonly number[]): Promise<void> {
  await tx.execute(sql`
    DELETE FROM occupancy WHERE amendment_id IS NOT NULL AND space_no = ANY (${sql.param([...spaceNos])}::int[])`)
}

/**
 * Holds again, on the same locked spaces, what open amendments ask for and their sessions do not stand on now that rooms
 * are made as they are. Answers those whose place is no longer free; the caller then gives up the whole transaction.
 */
export async function holdAmendmentsAgain(
  tx: Tx,
  tenantId: string,
  spaceNos: readonly number[],
): Promise<StandingUse[]> {
  const lost: StandingUse[] = []
  for (const wanted of await wantedOn(tx, tenantId, spaceNos)) {
    const { slot, use, amendmentId, expiresAt, ownIds, reference, roomName } = wanted
    const period = wholePlace([{ ...slot, spaceNos: [...wanted.room.spaceNos] }])
    const standing = await liveOccupancies(tx, period.spaceNos, period)
    const own = standing.filter(({ occurrenceId }) => occurrenceId !== null && ownIds.includes(occurrenceId))
    const rows = leftToHold([wanted], own, amendmentId)
    const outcomes = await insertOccupancies(tx, { tenantId, kind: 'hold', expiresAt }, rows)
    if (outcomes.every(({ written }) => written)) continue
    const [startsAt, endsAt] = [use.startsAt, use.endsAt].map((instant) => `${instant.toISOString().slice(0, 19)}Z`)
    lost.push({ kind: 'hold', reference, roomName, reason: null, startsAt: startsAt ?? '', endsAt: endsAt ?? '' })
  }
  return lost
}

/** Sessions that open amendments want on these spaces, with the part of their new room that is among them. */
async function wantedOn(tx: Tx, tenantId: string, spaceNos: readonly number[]): Promise<Wanted[]> {
  const { rows } = await tx.execute<{
    amendment_id: string
    expires_at: string
    occurrence_id: string
    starts_at: string
    ends_at: string
    room_id: string
    turnaround_minutes: number
    room_name: string
    reference: string | null
    own_ids: string[]
    space_nos: number[]
  }>(sql`
    SELECT m.amendment_id, a.expires_at, m.occurrence_id, m.starts_at, m.ends_at, r.id AS room_id, r.turnaround_minutes,
      r.name AS room_name, b.reference, array_agg(rs.space_no ORDER BY rs.space_no) AS space_nos,
      ARRAY(SELECT occurrence_id FROM amendment_session WHERE amendment_id = m.amendment_id) AS own_ids
    FROM amendment a
    JOIN booking b ON b.id = a.booking_id
    JOIN amendment_session m ON m.amendment_id = a.id
    JOIN room r ON r.id = m.room_id
    JOIN room_space rs ON rs.room_id = r.id
    WHERE a.tenant_id = ${tenantId} AND a.state = 'open' AND a.expires_at > clock.now()
      AND rs.space_no = ANY (${sql.param([...spaceNos])}::int[])
    GROUP BY m.amendment_id, m.occurrence_id, m.starts_at, m.ends_at, a.expires_at, r.id, b.reference
    ORDER BY m.starts_at, m.occurrence_id`)
  return rows.flatMap((row) => {
    const { room_id: id, space_nos: roomSpaces, turnaround_minutes: turnaroundMinutes } = row
    const use = { occurrenceId: row.occurrence_id, startsAt: new Date(row.starts_at), endsAt: new Date(row.ends_at) }
    const room = { id, tenantId, spaceNos: roomSpaces, turnaroundMinutes }
    return blockedUses([{ room, uses: [use] }]).map((blocked) => ({
      ...blocked,
      amendmentId: row.amendment_id,
      expiresAt: new Date(row.expires_at),
      ownIds: row.own_ids,
      reference: row.reference,
      roomName: row.room_name,
    }))
  })
}
