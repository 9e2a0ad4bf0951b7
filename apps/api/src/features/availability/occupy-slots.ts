import type { Tx } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { overlaps, type Slot } from '../../platform/time.ts'
import {
  assertMadeOf,
  expireDeadHolds,
  insertOccupancies,
  liveOccupancies,
  lockSpaces,
  type NewOccupancy,
} from './occupancy.store.ts'
import { blockedSlot, roundOutward } from './rules/slots.ts'
import { settleClosures } from './settle-closures.ts'

/** A room as availability sees it: the indivisible spaces a use takes, and the minutes needed after it. */
export type OccupiedRoom = { id: string; tenantId: string; spaceNos: readonly number[]; turnaroundMinutes: number }
/** One dated use: of an occurrence, or offered by a counter-proposal. */
export type SlotUse = Slot & { occurrenceId?: string; proposalId?: string }
export type Occupation = {
  room: OccupiedRoom
  kind: 'hold' | 'booking'
  /** When a hold dies, by the database clock; null: never. */
  expiresAt: Date | null
  uses: readonly SlotUse[]
}

/** Uses of one room, among those of a booking that stands in several. */
export type Place = { room: OccupiedRoom; uses: readonly SlotUse[] }

/** Steps on which occupancies begin and end, everywhere. */
export const occupancyGridMinutes = 5

/**
 * Takes every slot on every space of the room, turnaround included, or none. The only way a booking gets a place.
 * An applicant's transaction calls `visitTenant` first.
 * @throws availability.slot-taken `conflicts`: which of the slots are taken
 * @throws availability.invalid-slot slots that overlap one another, too short or too long
 */
export const occupySlots = (tx: Tx, { room, uses, ...how }: Occupation): Promise<void> =>
  occupyPlaces(tx, { ...how, places: [{ room, uses }] })

/**
 * As `occupySlots`, for a booking whose dates stand in several rooms of one tenant: every space is locked in one sorted
 * order, and all is taken or nothing. @throws availability.slot-taken, availability.invalid-slot
 */
export async function occupyPlaces(
  tx: Tx,
  { places, kind, expiresAt }: Pick<Occupation, 'kind' | 'expiresAt'> & { places: readonly Place[] },
): Promise<void> {
  const blocked = blockedUses(places)
  assertApart(blocked)
  const period = wholePeriod(blocked.map(({ slot }) => slot))
  const tenantId = tenantOf(places)
  const spaceNos = [...new Set(places.flatMap(({ room }) => room.spaceNos))]

  await lockSpaces(tx, tenantId, spaceNos)
  for (const { room } of places) await assertMadeOf(tx, [room.id], room.spaceNos)
  const freed = await expireDeadHolds(tx, spaceNos, period)
  if (freed) await settleClosures(tx, tenantId, freed)

  const wanted: NewOccupancy[] = blocked.flatMap(({ use, room, slot }) =>
    room.spaceNos.map((spaceNo) => ({ ...slot, spaceNo, occurrenceId: use.occurrenceId, proposalId: use.proposalId })),
  )
  const outcomes = await insertOccupancies(tx, { tenantId, kind, expiresAt }, wanted)
  if (outcomes.every((outcome) => outcome.written)) return

  const own = new Set(outcomes.map((outcome) => outcome.id))
  const others = (await liveOccupancies(tx, spaceNos, period)).filter((row) => !own.has(row.id))
  const conflicts = blocked.filter(({ room, slot }) =>
    others.some((other) => room.spaceNos.includes(other.spaceNo) && overlaps(other, slot)),
  )
  if (conflicts.length === 0) throw new Error('an occupancy was not written although nothing stands in its way')
  fail('availability.slot-taken', {
    conflicts: conflicts.map(({ use }) => ({ startsAt: use.startsAt, endsAt: use.endsAt })),
  })
}

/** A use with what it blocks, turnaround included, on the grid. */
export type BlockedUse = { use: SlotUse; room: OccupiedRoom; slot: Slot }

export const blockedUses = (places: readonly Place[]): BlockedUse[] =>
  places.flatMap(({ room, uses }) =>
    uses.map((use) => ({
      use,
      room,
      slot: roundOutward('UTC', blockedSlot(use, room.turnaroundMinutes), occupancyGridMinutes),
    })),
  )

/** @throws availability.invalid-slot uses without a length, or that overlap one another */
export function assertApart(blocked: readonly BlockedUse[]): void {
  const isRight = ({ use, slot }: BlockedUse) => use.startsAt < use.endsAt && isApart(slot, blocked)
  if (!blocked.every(isRight)) fail('availability.invalid-slot')
}

function tenantOf(places: readonly Place[]): string {
  const [tenantId, ...others] = new Set(places.map(({ room }) => room.tenantId))
  if (tenantId === undefined || others.length > 0) throw new Error('one booking stands in the rooms of one tenant')
  return tenantId
}

const isApart = (slot: Slot, all: readonly { slot: Slot }[]): boolean =>
  all.every((other) => other.slot === slot || !overlaps(other.slot, slot))

function wholePeriod(slots: readonly Slot[]): Slot {
  if (slots.length === 0) throw new Error('no slot to occupy')
  return {
    startsAt: new Date(Math.min(...slots.map((slot) => slot.startsAt.getTime()))),
    endsAt: new Date(Math.max(...slots.map((slot) => slot.endsAt.getTime()))),
  }
}
