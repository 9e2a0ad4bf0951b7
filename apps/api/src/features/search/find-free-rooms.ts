import type { Tx } from '../../platform/database.ts'
import {
  addDays,
  addMinutes,
  contains,
  type Instant,
  type LocalDate,
  type Slot,
  type Span,
  type TimeZone,
} from '../../platform/time.ts'
import type { Candidate } from './candidates.store.ts'
import { openTimeOf } from './days-of-rooms.ts'
import { takenRooms } from './free-busy.store.ts'
import { wantedSlot } from './rules/wanted-hours.ts'

/** Rooms open and not taken during these hours of that date, each in its own zone. */
export async function findFreeRooms(
  tx: Tx,
  rooms: readonly Candidate[],
  date: LocalDate,
  hours: Span,
  now: Instant,
): Promise<Set<string>> {
  const opened = await openTimeOf(tx, rooms, date, addDays(date, 1), now)
  const slots = new Map<TimeZone, Slot | null>()
  const wishes = rooms.flatMap((room) => {
    const known = slots.get(room.timeZone)
    const wanted = known === undefined ? wantedSlot(room.timeZone, date, hours) : known
    slots.set(room.timeZone, wanted)
    const open = opened.get(room.id)?.open ?? []
    if (!wanted || !open.some((slot) => contains(slot, wanted))) return []
    return [{ roomId: room.id, spaceNos: room.spaceNos, period: withTurnaround(room, wanted) }]
  })
  const taken = await takenRooms(tx, wishes)
  return new Set(wishes.map((wish) => wish.roomId).filter((roomId) => !taken.has(roomId)))
}

const withTurnaround = (room: Candidate, slot: Slot): Slot => ({
  startsAt: slot.startsAt,
  endsAt: addMinutes(slot.endsAt, room.turnaroundMinutes),
})
