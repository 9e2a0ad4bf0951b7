import type { WhyNotDto, WhyNotQuery } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../platform/actor.ts'
import { inReadOnly } from '../../platform/database.ts'
import { addMinutes, formatIso, localDate, toInstant, toLocal } from '../../platform/time.ts'
import { nearestFree } from '../availability/index.ts'
import { presentSlot } from './present-card.ts'
import { getPublishedRoom } from './room-in-time.ts'
import { roomsInstead } from './rooms-instead.ts'
import { slotOutcome } from './slot-outcome.ts'

/**
 * « Pourquoi pas ? »: the rule or the kind of neighbour in the way of one slot, and the nearest change that passes.
 * @throws catalogue.room-not-found
 */
export function whyNot(deps: Deps, actor: Actor, input: WhyNotQuery & { roomId: string }): Promise<WhyNotDto> {
  return inReadOnly(deps, actor, async (tx) => {
    const room = await getPublishedRoom(tx, input.roomId)
    const zone = room.timeZone
    const date = localDate(input.date)
    const startsAt = toInstant(zone, date, input.from)
    const slot = { startsAt, endsAt: addMinutes(startsAt, input.minutes) }
    // Of an hour that the clock jumps over, one still looks for what is near.
    const exists = toLocal(zone, startsAt).minutes === input.from
    const { closedBecause, takenBy, reach, now, ...found } = await slotOutcome(tx, room, slot)
    const outcome = exists ? found.outcome : 'no-such-hour'
    const { minMinutes, maxMinutes, gridMinutes } = room
    const [nearest] = await nearestFree(tx, room, feasible(slot, room, reach.earliest), 1)
    const isTaken = outcome === 'taken'
    const others = isTaken ? await roomsInstead(tx, room, [slot], { people: null, now }) : new Map<number, never[]>()
    return {
      slot: presentSlot(zone, slot),
      outcome,
      closedBecause: outcome === 'closed' ? closedBecause : null,
      takenBy: isTaken ? takenBy : null,
      limits: {
        earliest: formatIso(zone, reach.earliest),
        lastDate: reach.lastDate,
        minMinutes,
        maxMinutes,
        gridMinutes,
      },
      nearest: nearest ? presentSlot(zone, nearest) : null,
      otherRooms: others.get(slot.startsAt.getTime()) ?? [],
    }
  })
}

/** The same wish within the lengths and the notice of the room: what to look for near it. */
function feasible(
  { startsAt, endsAt }: { startsAt: Date; endsAt: Date },
  { minMinutes, maxMinutes }: { minMinutes: number; maxMinutes: number },
  earliest: Date,
): { startsAt: Date; endsAt: Date } {
  const minutes = Math.min(maxMinutes, Math.max(minMinutes, (endsAt.getTime() - startsAt.getTime()) / 60_000))
  const from = startsAt < earliest ? earliest : startsAt
  return { startsAt: from, endsAt: addMinutes(from, minutes) }
}
