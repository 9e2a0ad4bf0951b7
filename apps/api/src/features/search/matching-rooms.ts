import type { PlaceDto, PriceSummaryDto, SearchQuery } from '@salles-ouvertes/contract'
import type { Tx } from '../../platform/database.ts'
import type { Instant, Slot, TimeZone } from '../../platform/time.ts'
import { candidatesIn, type Area, type Candidate } from './candidates.store.ts'
import { findFreeRooms } from './find-free-rooms.ts'
import { loadPriceContext, priceFor } from './price-rooms.ts'
import { wantedSlot, type WantedTime } from './rules/wanted-hours.ts'

export type PricedCandidate = Candidate & { price: PriceSummaryDto }
export type SearchContext = { query: SearchQuery; area: Area; time: WantedTime; now: Instant }

/** Rooms of an area with the price for the profile asked; of the wanted slot when there is one. */
export async function pricedRooms(tx: Tx, context: SearchContext, area: Area): Promise<PricedCandidate[]> {
  const rooms = await candidatesIn(tx, area)
  const prices = await loadPriceContext(tx, rooms, context.now)
  const slots = new Map<TimeZone, Slot | null>()
  return rooms.map((room) => {
    const known = slots.get(room.timeZone)
    const slot = known === undefined ? slotFor(room, context.time) : known
    slots.set(room.timeZone, slot)
    return { ...room, price: priceFor(prices, room, context.query.profile, slot) }
  })
}

/** Rooms that answer the wish: free at the wanted hours, or all of them when none are wanted. */
export async function freeAmong(
  tx: Tx,
  { time, now }: SearchContext,
  rooms: readonly Candidate[],
): Promise<Set<string>> {
  if (!time?.hours) return new Set(rooms.map((room) => room.id))
  return findFreeRooms(tx, rooms, time.date, time.hours, now)
}

/** Instants that a search wants of a room; null without hours, or in the hour that the clock jumps over. */
export const slotFor = (room: Candidate, time: WantedTime): Slot | null =>
  time?.hours ? wantedSlot(room.timeZone, time.date, time.hours) : null

/** The device's position wins over words; a place without a point is its commune; no place at all is everywhere. */
export function areaOf({ lat, lon, radiusKm }: SearchQuery, place: PlaceDto | null): Area {
  if (lat !== undefined && lon !== undefined) return { kind: 'circle', latitude: lat, longitude: lon, radiusKm }
  if (!place) return { kind: 'everywhere' }
  const { latitude, longitude, inseeCode } = place
  if (latitude !== null && longitude !== null) return { kind: 'circle', latitude, longitude, radiusKm }
  return { kind: 'commune', inseeCode: inseeCode ?? '' }
}
