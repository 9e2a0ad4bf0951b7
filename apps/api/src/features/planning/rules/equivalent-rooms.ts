import type { RoomType } from '@salles-ouvertes/contract'

/** What a room offers, for comparing it with another; a place without a point has none. */
export type OfferedRoom = {
  id: string
  establishmentId: string
  type: RoomType
  capacity: number
  equipment: readonly string[]
  point: { latitude: number; longitude: number } | null
}
export type EquivalentRoom = { id: string; distanceMetres: number | null; missingEquipment: string[] }

/** Beyond, it is another town: nobody walks there with a class or a choir. */
const furthestMetres = 10_000

/**
 * Rooms that could stand in for `wanted`: large enough, of the same type first, then by what they lack of its equipment,
 * then the nearest. Same establishment, or ten kilometres at most. Source: docs/rules/own-use.md §4.
 */
export function equivalentRooms(
  wanted: OfferedRoom,
  headcount: number,
  others: readonly OfferedRoom[],
): EquivalentRoom[] {
  return others
    .map((room) => ({
      room,
      distanceMetres: room.establishmentId === wanted.establishmentId ? 0 : distanceBetween(wanted.point, room.point),
      missingEquipment: wanted.equipment.filter((code) => !room.equipment.includes(code)),
    }))
    .filter(
      ({ room, distanceMetres }) =>
        room.id !== wanted.id &&
        room.capacity >= headcount &&
        (distanceMetres === null ? false : distanceMetres <= furthestMetres),
    )
    .sort(
      (a, b) =>
        Number(a.room.type !== wanted.type) - Number(b.room.type !== wanted.type) ||
        a.missingEquipment.length - b.missingEquipment.length ||
        (a.distanceMetres ?? 0) - (b.distanceMetres ?? 0) ||
        a.room.capacity - b.room.capacity,
    )
    .map(({ room, distanceMetres, missingEquipment }) => ({ id: room.id, distanceMetres, missingEquipment }))
}

const earthRadiusMetres = 6_371_000

/** Great circle, in whole metres; null when a point is missing. */
function distanceBetween(a: OfferedRoom['point'], b: OfferedRoom['point']): number | null {
  if (!a || !b) return null
  const radians = (degrees: number) => (degrees * Math.PI) / 180
  const haversine = (angle: number) => Math.sin(angle / 2) ** 2
  const chord =
    haversine(radians(b.latitude - a.latitude)) +
    Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * haversine(radians(b.longitude - a.longitude))
  return Math.round(2 * earthRadiusMetres * Math.asin(Math.sqrt(chord)))
}
