import type { RoomCardDto } from '@salles-ouvertes/contract'

export interface MapPoint {
  establishmentId: string
  name: string
  city: string
  latitude: number
  longitude: number
  /** Places in the list, from 1. */
  numbers: number[]
}

/** One point per establishment with its rooms' numbers in the list; `missing` counts rooms without a position. */
export function mapPoints(rooms: readonly RoomCardDto[]): { points: MapPoint[]; missing: number } {
  const byId = new Map<string, MapPoint>()
  let missing = 0
  rooms.forEach(({ establishment }, index) => {
    const { id, name, city, latitude, longitude } = establishment
    if (latitude === null || longitude === null) {
      missing += 1
      return
    }
    const point = byId.get(id) ?? { establishmentId: id, name, city, latitude, longitude, numbers: [] }
    point.numbers.push(index + 1)
    byId.set(id, point)
  })
  return { points: [...byId.values()], missing }
}
