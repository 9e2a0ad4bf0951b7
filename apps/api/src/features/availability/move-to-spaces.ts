import { sql } from 'drizzle-orm'
import { clockNow } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { addMinutes } from '../../platform/time.ts'
import { announceFreed } from './announce-freed.ts'
import { dropAmendmentHolds, holdAmendmentsAgain } from './hold-again.ts'
import { expireDeadHolds, insertOccupancies, wholePlace, type NewOccupancy } from './occupancy.store.ts'
import { settleClosures } from './settle-closures.ts'
import { standingOn, usesToCome, type RoomUse, type StandingUse } from './uses-of-room.store.ts'

/** Beyond what can be booked or closed. */
const horizonMinutes = 5 * 366 * 24 * 60

/**
 * Moves what is to come in a room from its former spaces to its new ones, which `room_space` already says and which are
 * all locked. Answers what stands in the way; the caller then gives up the whole transaction.
 */
export async function moveToSpaces(
  tx: Tx,
  room: { id: string; tenantId: string },
  { before, after }: { before: readonly number[]; after: readonly number[] },
): Promise<StandingUse[]> {
  const left = before.filter((spaceNo) => !after.includes(spaceNo))
  const added = after.filter((spaceNo) => !before.includes(spaceNo))
  const now = await clockNow(tx)
  const toCome = { startsAt: now, endsAt: addMinutes(now, horizonMinutes) }
  await expireDeadHolds(tx, [...before, ...after], toCome)
  const spaceNos = [...new Set([...before, ...after])]
  await dropAmendmentHolds(tx, spaceNos)
  const uses = await usesToCome(tx, room.id)
  await leaveSpaces(tx, room.id, uses, left)
  const missed = await takeSpaces(tx, room.tenantId, uses, added)
  if (missed.length > 0) return standingOn(tx, room.id, missed)
  const lost = await holdAmendmentsAgain(tx, room.tenantId, spaceNos)
  if (lost.length > 0) return lost
  // Bookings first: a closure takes what they leave, and says which of them it meets, on every space of the room.
  if (left.length > 0 || added.length > 0) await settleClosures(tx, room.tenantId, { spaceNos, ...toCome })
  if (left.length > 0 && uses.length > 0) {
    await announceFreed(tx, room.tenantId, wholePlace(uses.map((use) => ({ ...use, spaceNos: left }))))
  }
  return []
}

/** Frees the spaces that the room left: of its uses, and of its closures unless another of their rooms has them. */
async function leaveSpaces(tx: Tx, roomId: string, uses: readonly RoomUse[], left: readonly number[]): Promise<void> {
  const spaces = sql`${sql.param([...left])}::int[]`
  const occurrences = sql.param(uses.flatMap((use) => use.occurrenceId ?? []))
  const proposals = sql.param(uses.flatMap((use) => use.proposalId ?? []))
  await tx.execute(sql`
    DELETE FROM occupancy WHERE space_no = ANY (${spaces})
      AND (occurrence_id = ANY (${occurrences}::uuid[]) OR proposal_id = ANY (${proposals}::uuid[]))`)
  await tx.execute(sql`
    DELETE FROM occupancy o USING closure_room mine
    WHERE mine.room_id = ${roomId} AND o.closure_id = mine.closure_id AND o.space_no = ANY (${spaces})
      AND o.blocked_until > clock.now()
      AND NOT EXISTS (SELECT FROM closure_room cr JOIN room_space rs ON rs.room_id = cr.room_id
        WHERE cr.closure_id = o.closure_id AND rs.space_no = o.space_no)`)
}

/** Takes every use on every space added, in few statements; answers what could not be written. */
async function takeSpaces(
  tx: Tx,
  tenantId: string,
  uses: readonly RoomUse[],
  added: readonly number[],
): Promise<NewOccupancy[]> {
  const missed: NewOccupancy[] = []
  for (const { kind, expiresAt, alike } of byKind(uses)) {
    const wanted = alike.flatMap(({ startsAt, endsAt, occurrenceId, proposalId }) =>
      added.map((spaceNo) => ({ startsAt, endsAt, occurrenceId, proposalId, spaceNo })),
    )
    const outcomes = await insertOccupancies(tx, { tenantId, kind, expiresAt }, wanted)
    missed.push(...outcomes.flatMap(({ written, occupancy }) => (written ? [] : [occupancy])))
  }
  return missed
}

/** A series has many dates that are held or booked alike. */
function byKind(uses: readonly RoomUse[]): (Pick<RoomUse, 'kind' | 'expiresAt'> & { alike: RoomUse[] })[] {
  const groups = new Map<string, RoomUse[]>()
  for (const use of uses) {
    const key = `${use.kind} ${use.expiresAt?.getTime() ?? ''}`
    groups.set(key, [...(groups.get(key) ?? []), use])
  }
  return [...groups.values()].flatMap((alike) => {
    const [first] = alike
    return first ? [{ kind: first.kind, expiresAt: first.expiresAt, alike }] : []
  })
}
