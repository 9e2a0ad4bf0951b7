import type { Tx } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import type { Slot } from '../../platform/time.ts'
import { listBookableRooms, type BookableRoom } from '../catalogue/index.ts'

/** A date of a booking, or one only thought of: it then stands in the room of the booking. */
export type PlacedSlot = Slot & { readonly roomId?: string }
export type RoomDates<S> = { room: BookableRoom; dates: S[] }

/**
 * Dates of a booking by the room they stand in: nearly always one, since a series may borrow another room for a date.
 * @throws catalogue.room-not-found for a room that is gone, or of another establishment
 */
export async function datesByRoom<S extends PlacedSlot>(
  tx: Tx,
  room: BookableRoom,
  dates: readonly S[],
): Promise<RoomDates<S>[]> {
  const byRoom = new Map<string, S[]>()
  for (const date of dates) {
    const roomId = date.roomId ?? room.id
    byRoom.set(roomId, [...(byRoom.get(roomId) ?? []), date])
  }
  const others = await listBookableRooms(
    tx,
    [...byRoom.keys()].filter((id) => id !== room.id),
  )
  const rooms = new Map([room, ...others].map((each) => [each.id, each]))
  return [...byRoom].map(([roomId, its]) => {
    const found = rooms.get(roomId)
    if (found?.establishmentId !== room.establishmentId) fail('catalogue.room-not-found')
    return { room: found, dates: its }
  })
}

/** Rooms of a request with its dates; a draft without a date is checked in its room all the same. */
export const placesOf = (
  tx: Tx,
  { room, slots }: { room: BookableRoom; slots: readonly PlacedSlot[] },
): Promise<RoomDates<PlacedSlot>[]> =>
  slots.length > 0 ? datesByRoom(tx, room, slots) : Promise.resolve([{ room, dates: [] }])
