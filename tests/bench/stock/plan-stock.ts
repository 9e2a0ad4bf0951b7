import type { RoomType } from '@salles-ouvertes/contract'
import { loadPlaces, type Place } from '../../../apps/api/seed/load-places.ts'
import { schoolZoneOf } from '../../../apps/api/src/features/catalogue/rules/school-zone.ts'
import { collegeRooms, hallRooms, roomsPerHall } from './room-kinds.ts'
import type { Seeded } from './seeded.ts'

/** A room to write: `spaces` are positions in its establishment; several make a room that others are parts of. */
export type PlannedRoom = { name: string; type: RoomType; capacity: number; spaces: number[] }
export type PlannedEstablishment = {
  key: string
  kind: 'college' | 'municipal-hall'
  name: string
  commune: LocatedPlace
  latitude: number
  longitude: number
  rooms: PlannedRoom[]
}
export type LocatedPlace = Place & { latitude: number; longitude: number }

/** One public collège for so many inhabitants: about 7,000 over France. Source: performance figures of the design, §5. */
const inhabitantsPerCollege = 9400
/** Halls: one room in each commune, and one more for so many inhabitants, as far as a town has. */
const inhabitantsPerHallRoom = 900
const mostHallRooms = 60
const isere = '38'

/**
 * Collèges and halls of real communes, département after département from the Isère outward, until there are that many
 * rooms: a small volume has the density of the whole, over less land. The whole is 150,000.
 */
export function planStock(random: Seeded, roomCount: number, places: readonly Place[] = loadPlaces()) {
  const planned: PlannedEstablishment[] = []
  let rooms = 0
  for (const communes of departmentsOutward(places.filter(isLocated))) {
    for (const establishment of establishmentsOf(random, communes)) {
      if (rooms >= roomCount) return planned
      const kept = establishment.rooms.slice(0, roomCount - rooms)
      planned.push({ ...establishment, rooms: kept })
      rooms += kept.length
    }
  }
  return planned
}

const isLocated = (place: Place): place is LocatedPlace =>
  place.latitude !== null && place.longitude !== null && schoolZoneOf(place.department) !== null

function departmentsOutward(places: readonly LocatedPlace[]): LocatedPlace[][] {
  const byDepartment = new Map<string, LocatedPlace[]>()
  for (const place of places) {
    byDepartment
      .set(place.department, byDepartment.get(place.department) ?? [])
      .get(place.department)
      ?.push(place)
  }
  const centre = meanPoint(byDepartment.get(isere) ?? [])
  return [...byDepartment.values()]
    .map((communes) => ({ communes, distance: distanceBetween(centre, meanPoint(communes)) }))
    .sort((a, b) => a.distance - b.distance)
    .map(({ communes }) => communes)
}

function* establishmentsOf(random: Seeded, communes: readonly LocatedPlace[]): Generator<PlannedEstablishment> {
  let unserved = 0
  for (const commune of communes.toSorted((a, b) => (b.population ?? 0) - (a.population ?? 0))) {
    const population = commune.population ?? 0
    unserved += population
    for (let college = 1; unserved >= inhabitantsPerCollege; college += 1, unserved -= inhabitantsPerCollege) {
      const key = `college ${commune.insee} ${college}`
      const name = `Collège n° ${college} de ${commune.name}`
      yield { key, kind: 'college', name, commune, ...pointIn(random, commune, key), rooms: collegeRooms(random, key) }
    }
    const wanted = Math.min(mostHallRooms, 1 + Math.floor(population / inhabitantsPerHallRoom))
    for (let hall = 1; (hall - 1) * roomsPerHall < wanted; hall += 1) {
      const key = `hall ${commune.insee} ${hall}`
      const name = `Salle communale n° ${hall} de ${commune.name}`
      const rooms = hallRooms(random, key, Math.min(roomsPerHall, wanted - (hall - 1) * roomsPerHall))
      yield { key, kind: 'municipal-hall', name, commune, ...pointIn(random, commune, key), rooms }
    }
  }
}

/** Somewhere in the built-up part of the commune, wider where more people live. */
function pointIn(random: Seeded, commune: LocatedPlace, key: string) {
  const reachKm = Math.min(5, 0.4 + Math.sqrt(commune.population ?? 0) / 120)
  const angle = random.number(`${key} angle`) * 2 * Math.PI
  const km = reachKm * Math.sqrt(random.number(`${key} distance`))
  const north = (km * Math.sin(angle)) / kmPerDegree
  const east = (km * Math.cos(angle)) / (kmPerDegree * Math.cos((commune.latitude * Math.PI) / 180))
  return { latitude: rounded(commune.latitude + north), longitude: rounded(commune.longitude + east) }
}

type Point = { latitude: number; longitude: number }
const kmPerDegree = 111.2
const rounded = (degrees: number): number => Math.round(degrees * 1e6) / 1e6
const meanPoint = (points: readonly Point[]): Point => ({
  latitude: points.reduce((sum, point) => sum + point.latitude, 0) / points.length,
  longitude: points.reduce((sum, point) => sum + point.longitude, 0) / points.length,
})
/** Good enough to put départements in an order. */
const distanceBetween = (a: Point, b: Point): number =>
  Math.hypot(a.latitude - b.latitude, (a.longitude - b.longitude) * Math.cos((a.latitude * Math.PI) / 180))
