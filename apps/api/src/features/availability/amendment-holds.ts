import { sql } from 'drizzle-orm'
import { Stale, type Tx } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { overlaps, slotOf, spanOf, subtractSpans, type Slot, type Span } from '../../platform/time.ts'
import { announceFreed } from './announce-freed.ts'
import {
  assertMadeOf,
  expireDeadHolds,
  freedPlace,
  insertOccupancies,
  isOf,
  liveOccupancies,
  lockSpaces,
  spacesOf,
  wholePlace,
  type FreedRow,
  type NewOccupancy,
} from './occupancy.store.ts'
import { assertApart, blockedUses, type BlockedUse, type Place } from './occupy-slots.ts'
import { settleClosures } from './settle-closures.ts'

/** Sessions to move, and the places that an amendment asks for them, each use with its occurrence. */
export type Moves = { amendmentId: string; occurrenceIds: readonly string[]; places: readonly Place[] }

/**
 * Holds the new places of sessions that stay where they are until somebody answers: what these sessions stand on already
 * is theirs, only the rest is held. An applicant's transaction calls `visitTenant` first.
 * @throws availability.slot-taken `conflicts`: which of the new slots are taken, also by a session that does not move
 * @throws availability.invalid-slot new slots that overlap one another, too short or too long
 */
export async function holdMoves(tx: Tx, { expiresAt, ...moves }: Moves & { expiresAt: Date }): Promise<void> {
  const { blocked, tenantId, period, spaceNos } = await lockMoves(tx, moves)
  const freed = await expireDeadHolds(tx, spaceNos, period)
  if (freed) await settleClosures(tx, tenantId, freed)
  const standing = await liveOccupancies(tx, spaceNos, period)
  const isOwn = (id: string | null) => id !== null && moves.occurrenceIds.includes(id)
  const own = standing.filter(({ occurrenceId }) => isOwn(occurrenceId))
  refuseTaken(
    blocked,
    standing.filter(({ occurrenceId }) => !isOwn(occurrenceId)),
  )
  const wanted = leftToHold(blocked, own, moves.amendmentId)
  const outcomes = await insertOccupancies(tx, { tenantId, kind: 'hold', expiresAt }, wanted)
  if (!outcomes.every(({ written }) => written)) throw new Error('a place seen free under lock was taken')
}

/**
 * Moves the sessions: what they stood on and what the amendment held goes, the new places are theirs for good, all in
 * one step under the locks of both. Closures take what is left and claim what they meet; those who wait hear of it.
 * @throws availability.slot-taken, availability.invalid-slot as `holdMoves`
 */
export async function moveUses(tx: Tx, moves: Moves): Promise<void> {
  const { blocked, tenantId, period, spaceNos } = await lockMoves(tx, moves)
  const { rows } = await tx.execute<FreedRow>(sql`
    DELETE FROM occupancy WHERE ${isOf(...sourcesOf(moves))}
    RETURNING space_no, blocked_from, blocked_until`)
  await expireDeadHolds(tx, spaceNos, period)
  const wanted = blocked.flatMap(({ use, room, slot }) =>
    room.spaceNos.map((spaceNo) => ({ ...slot, spaceNo, occurrenceId: use.occurrenceId })),
  )
  const outcomes = await insertOccupancies(tx, { tenantId, kind: 'booking', expiresAt: null }, wanted)
  if (!outcomes.every(({ written }) => written)) {
    const written = new Set(outcomes.map(({ id }) => id))
    refuseTaken(
      blocked,
      (await liveOccupancies(tx, spaceNos, period)).filter(({ id }) => !written.has(id)),
    )
    throw new Error('an occupancy was not written although nothing stands in its way')
  }
  const left = freedPlace(rows)
  await settleClosures(tx, tenantId, wholePlace([{ ...period, spaceNos }, ...(left ? [left] : [])]))
  if (left) await announceFreed(tx, tenantId, left)
}

/** Every space of the former and of the new places, in one sorted order and one statement. */
async function lockMoves(tx: Tx, moves: Moves) {
  const blocked = blockedUses(moves.places)
  assertApart(blocked)
  const sources = sourcesOf(moves)
  const standing = await spacesOf(tx, ...sources)
  if (!standing) throw new Stale('sessions to move stand nowhere')
  const { tenantId } = standing
  const spaceNos = [...new Set([...standing.spaceNos, ...moves.places.flatMap(({ room }) => room.spaceNos)])]
  await lockSpaces(tx, tenantId, spaceNos)
  for (const { room } of moves.places) await assertMadeOf(tx, [room.id], room.spaceNos)
  // Asked again under the locks: a room may have been composed otherwise while they were waited for.
  const now = await spacesOf(tx, ...sources)
  if (now?.spaceNos.some((spaceNo) => !spaceNos.includes(spaceNo))) throw new Stale('uses stand on other spaces')
  const period = wholePlace(blocked.map(({ slot }) => ({ ...slot, spaceNos: [] })))
  return { blocked, tenantId, period: { startsAt: period.startsAt, endsAt: period.endsAt }, spaceNos }
}

const sourcesOf = ({ amendmentId, occurrenceIds }: Moves) => [{ occurrenceIds }, { amendmentId }] as const

function refuseTaken(blocked: readonly BlockedUse[], others: readonly (Slot & { spaceNo: number })[]): void {
  const conflicts = blocked.filter(({ room, slot }) =>
    others.some((other) => room.spaceNos.includes(other.spaceNo) && overlaps(other, slot)),
  )
  if (conflicts.length === 0) return
  fail('availability.slot-taken', {
    conflicts: conflicts.map(({ use }) => ({ startsAt: use.startsAt, endsAt: use.endsAt })),
  })
}

/** What of the new places the sessions to move do not stand on already, space by space. */
export function leftToHold(
  blocked: readonly BlockedUse[],
  own: readonly (Slot & { spaceNo: number })[],
  amendmentId: string,
): NewOccupancy[] {
  return blocked.flatMap(({ room, slot }) =>
    room.spaceNos.flatMap((spaceNo) => {
      const mine: Span[] = own.filter((row) => row.spaceNo === spaceNo).map(spanOf)
      return subtractSpans([spanOf(slot)], mine).map((span) => ({ ...slotOf(span), spaceNo, amendmentId }))
    }),
  )
}
