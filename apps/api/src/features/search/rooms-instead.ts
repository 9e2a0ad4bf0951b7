import { sql } from 'drizzle-orm'
import type { SeriesDateDto } from '@salles-ouvertes/contract'
import type { Tx } from '../../platform/database.ts'
import { addDays, contains, elapsedMinutes, isOnGrid, toLocal, type Instant, type Slot } from '../../platform/time.ts'
import { listBookableRooms, type BookableRoom } from '../catalogue/index.ts'
import { daysOfRooms } from './days-of-rooms.ts'

type OtherRoom = SeriesDateDto['otherRooms'][number]

/** Enough to choose from, in a form. */
const roomsOffered = 3

/**
 * Published rooms of the same establishment that are free at the hours of each slot, large enough, by start of the slot
 * in milliseconds. One read for all the dates; a room of the same type comes first, then the nearest in size.
 */
export async function roomsInstead(
  tx: Tx,
  room: BookableRoom,
  slots: readonly Slot[],
  { people, now }: { people: number | null; now: Instant },
): Promise<Map<number, OtherRoom[]>> {
  const dates = slots.map(({ startsAt }) => toLocal(room.timeZone, startsAt).date).sort()
  const [first, last] = [dates[0], dates.at(-1)]
  if (!first || !last) return new Map()
  const rooms = (await neighboursOf(tx, room)).filter((other) => other.capacity >= (people ?? 1)).sort(byLikeness(room))
  const days = await daysOfRooms(tx, rooms, first, addDays(last, 2), now)
  const isFree = (other: BookableRoom, slot: Slot): boolean =>
    isOfItsLength(other, slot) && (days.get(other.id)?.free.some((interval) => contains(interval, slot)) ?? false)
  return new Map(
    slots.map((slot) => {
      const free = rooms.filter((other) => isFree(other, slot)).slice(0, roomsOffered)
      return [slot.startsAt.getTime(), free.map(({ id, name, capacity }) => ({ id, name, capacity }))]
    }),
  )
}

const isOfItsLength = (room: BookableRoom, slot: Slot): boolean => {
  const minutes = elapsedMinutes(slot)
  return (
    minutes >= room.minMinutes && minutes <= room.maxMinutes && isOnGrid(room.timeZone, slot.startsAt, room.gridMinutes)
  )
}

const byLikeness =
  ({ type, capacity }: BookableRoom) =>
  (a: BookableRoom, b: BookableRoom): number =>
    Number(b.type === type) - Number(a.type === type) ||
    Math.abs(a.capacity - capacity) - Math.abs(b.capacity - capacity)

async function neighboursOf(tx: Tx, room: BookableRoom): Promise<BookableRoom[]> {
  const { rows } = await tx.execute<{ id: string }>(sql`
    SELECT id FROM room WHERE establishment_id = ${room.establishmentId} AND status = 'published' AND id <> ${room.id}`)
  return listBookableRooms(
    tx,
    rows.map(({ id }) => id),
  )
}
