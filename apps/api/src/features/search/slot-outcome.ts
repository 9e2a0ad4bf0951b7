import type { OccupancyKind } from '@salles-ouvertes/contract'
import type { Tx } from '../../platform/database.ts'
import { clockNow } from '../../platform/clock.ts'
import { fail } from '../../platform/errors.ts'
import { addDays, addMinutes, toLocal, type Slot } from '../../platform/time.ts'
import { busySlots, openingFor, whyClosed, type ClosedReason } from '../availability/index.ts'
import { neighbourOf, reachOf, sessionOutcome } from '../bookings/index.ts'
import type { BookableRoom } from '../catalogue/index.ts'

export type SlotOutcome = {
  outcome: ReturnType<typeof sessionOutcome>
  closedBecause: ClosedReason | null
  takenBy: OccupancyKind | null
  reach: ReturnType<typeof reachOf>
  now: Date
}

const longestMinutes = 3 * 24 * 60

/**
 * Whether one slot of a room may be asked for now, else the first rule or the kind of neighbour in its way.
 * @throws availability.invalid-slot when it ends before it starts, or lasts more than three days
 */
export async function slotOutcome(tx: Tx, room: BookableRoom, { startsAt, endsAt }: Slot): Promise<SlotOutcome> {
  if (startsAt >= endsAt || endsAt > addMinutes(startsAt, longestMinutes)) fail('availability.invalid-slot')
  const zone = room.timeZone
  const slot = { startsAt, endsAt }
  const now = await clockNow(tx)
  const plan = await openingFor(tx, room, toLocal(zone, startsAt).date, addDays(toLocal(zone, endsAt).date, 2))
  const busy = await busySlots(tx, room.spaceNos, { startsAt, endsAt: addMinutes(endsAt, room.turnaroundMinutes) })
  const closedBecause = whyClosed(zone, slot, plan)
  const takenBy = neighbourOf(slot, busy, room.turnaroundMinutes)
  const reach = reachOf(zone, room, now)
  return {
    outcome: sessionOutcome(zone, { ...slot, closedBecause, takenBy }, room, reach),
    closedBecause,
    takenBy,
    reach,
    now,
  }
}
