import type { WhyNotDto, WhyNotQuery } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../platform/actor.ts'
import { clockNow } from '../../platform/clock.ts'
import { inReadOnly } from '../../platform/database.ts'
import { addDays, addMinutes, formatIso, localDate, localSlot, toInstant, toLocal } from '../../platform/time.ts'
import { busySlots, nearestFree, openingFor, whyClosed } from '../availability/index.ts'
import { neighbourOf, reachOf, sessionOutcome } from '../bookings/index.ts'
import { presentSlot } from './present-card.ts'
import { getPublishedRoom } from './room-in-time.ts'
import { roomsInstead } from './rooms-instead.ts'

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
    const real = localSlot(zone, date, { from: input.from, until: input.from + input.minutes })
    // Of hours that the clock jumps over, one still looks for what is near.
    const slot = real ?? { startsAt, endsAt: addMinutes(startsAt, input.minutes) }
    const now = await clockNow(tx)
    const plan = await openingFor(tx, room, date, addDays(toLocal(zone, slot.endsAt).date, 2))
    const busy = await busySlots(tx, room.spaceNos, {
      ...slot,
      endsAt: addMinutes(slot.endsAt, room.turnaroundMinutes),
    })
    const asked = {
      ...slot,
      closedBecause: whyClosed(zone, slot, plan),
      takenBy: neighbourOf(slot, busy, room.turnaroundMinutes),
    }
    const reach = reachOf(zone, room, now)
    const outcome = real ? sessionOutcome(zone, asked, room, reach) : 'no-such-hour'
    const { minMinutes, maxMinutes, gridMinutes } = room
    const [nearest] = await nearestFree(tx, room, feasible(slot, room, reach.earliest), 1)
    const isTaken = outcome === 'taken'
    const others = isTaken ? await roomsInstead(tx, room, [slot], { people: null, now }) : new Map<number, never[]>()
    return {
      slot: presentSlot(zone, slot),
      outcome,
      closedBecause: outcome === 'closed' ? asked.closedBecause : null,
      takenBy: isTaken ? asked.takenBy : null,
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
