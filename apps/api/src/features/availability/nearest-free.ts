import type { Tx } from '../../platform/database.ts'
import { clockNow } from '../../platform/clock.ts'
import {
  addDays,
  addMinutes,
  eachDate,
  elapsedMinutes,
  startOfLocalDay,
  toLocal,
  type Slot,
} from '../../platform/time.ts'
import type { BookableRoom } from '../catalogue/index.ts'
import { busySlots } from './busy-slots.ts'
import { openingFor, type OpeningRoom } from './opening-for.ts'
import { openSlots } from './rules/opening.ts'
import { candidateSlots, freeIntervals } from './rules/slots.ts'

export type SearchedRoom = OpeningRoom &
  Pick<BookableRoom, 'timeZone' | 'spaceNos' | 'turnaroundMinutes' | 'gridMinutes' | 'minNoticeHours' | 'horizonDays'>

/** How far ahead another date is still an answer. */
const daysSearched = 21

/**
 * Free slots of the same length, at most one a day: on the wanted day, then on the following ones, at the hour nearest
 * to the wanted one. Notice and horizon of the room are respected. May be empty.
 */
export async function nearestFree(tx: Tx, room: SearchedRoom, wanted: Slot, count: number): Promise<Slot[]> {
  const zone = room.timeZone
  const now = await clockNow(tx)
  const earliest = addMinutes(now, room.minNoticeHours * 60)
  const latest = addMinutes(now, room.horizonDays * 24 * 60)
  const { date: from, minutes } = toLocal(zone, wanted.startsAt)
  const until = addDays(from, daysSearched)

  const plan = await openingFor(tx, room, from, until)
  const open = openSlots(zone, addDays(from, -1), addDays(until, 1), plan)
  const period = {
    startsAt: startOfLocalDay(zone, addDays(from, -1)),
    endsAt: startOfLocalDay(zone, addDays(until, 2)),
  }
  const free = freeIntervals(open, await busySlots(tx, room.spaceNos, period), room.turnaroundMinutes)

  const distance = (slot: Slot) => Math.abs(toLocal(zone, slot.startsAt).minutes - minutes)
  const found: Slot[] = []
  for (const date of eachDate(from, until)) {
    if (found.length >= count) break
    const [nearest] = candidateSlots(zone, date, free, elapsedMinutes(wanted), room.gridMinutes)
      .filter((slot) => slot.startsAt >= earliest && slot.startsAt <= latest)
      .sort((a, b) => distance(a) - distance(b) || b.startsAt.getTime() - a.startsAt.getTime())
    if (nearest) found.push(nearest)
  }
  return found
}
