import type { Tx } from '../../platform/database.ts'
import { clockNow } from '../../platform/clock.ts'
import { fail } from '../../platform/errors.ts'
import type { LocalDate } from '../../platform/time.ts'
import { getBookableRoom, type BookableRoom } from '../catalogue/index.ts'
import { daysOfRooms, type RoomDays } from './days-of-rooms.ts'

/** The room, while the public may see it. @throws catalogue.room-not-found when it is withdrawn too */
export async function getPublishedRoom(tx: Tx, roomId: string): Promise<BookableRoom> {
  const room = await getBookableRoom(tx, roomId)
  return room.status === 'published' ? room : fail('catalogue.room-not-found')
}

/** What one room has left from `from`, included, to `until`, excluded. */
export async function daysOfRoom(tx: Tx, room: BookableRoom, from: LocalDate, until: LocalDate): Promise<RoomDays> {
  const days = (await daysOfRooms(tx, [room], from, until, await clockNow(tx))).get(room.id)
  if (!days) throw new Error(`no days for room ${room.id}`)
  return days
}
