import type { DaySlotsDto } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../platform/actor.ts'
import { inReadOnly } from '../../platform/database.ts'
import { addDays, localDate, mergeSlots, startOfLocalDay, toInstant, type Slot } from '../../platform/time.ts'
import { candidateSlots, kindOfDay } from '../availability/index.ts'
import { openUntil } from './days-of-rooms.ts'
import { presentSlot, stripOf } from './present-card.ts'
import { daysOfRoom, getPublishedRoom } from './room-in-time.ts'

export type RoomDay = { roomId: string; date: string; minutes: number }

/**
 * One day of a room: when it is open, and the slots of that length that may be asked for, notice and horizon respected.
 * @throws catalogue.room-not-found
 */
export function getRoomSlots(deps: Deps, actor: Actor, input: RoomDay): Promise<DaySlotsDto> {
  return inReadOnly(deps, actor, async (tx) => {
    const room = await getPublishedRoom(tx, input.roomId)
    const zone = room.timeZone
    const date = localDate(input.date)
    const days = await daysOfRoom(tx, room, date, addDays(date, 1))
    const evening = openUntil(date, days.plan)
    const dayEnd = evening > 1440 ? toInstant(zone, date, evening) : startOfLocalDay(zone, addDays(date, 1))
    const day = { startsAt: startOfLocalDay(zone, date), endsAt: dayEnd }
    const slots = candidateSlots(zone, date, days.free, input.minutes, room.gridMinutes)
    return {
      date,
      dayKind: kindOfDay(date, days.plan.calendar),
      strip: stripOf(room, days, date),
      opens: mergeSlots(days.open.flatMap((slot) => cut(slot, day))).map((slot) => presentSlot(zone, slot)),
      slots: slots.map((slot) => presentSlot(zone, slot)),
    }
  })
}

/** The part of a slot inside a period, if any. */
function cut(slot: Slot, period: Slot): Slot[] {
  const startsAt = slot.startsAt < period.startsAt ? period.startsAt : slot.startsAt
  const endsAt = slot.endsAt > period.endsAt ? period.endsAt : slot.endsAt
  return startsAt < endsAt ? [{ startsAt, endsAt }] : []
}
