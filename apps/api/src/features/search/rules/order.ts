import type { PriceSummaryDto, SearchQuery } from '@salles-ouvertes/contract'

/** One key of a place in the list. */
export type OrderKey = string | number | null
export type OrderedRoom = {
  id: string
  name: string
  capacity: number
  distanceKm: number | null
  price: PriceSummaryDto
  isFree: boolean
}

/**
 * Place of a room in the list: rooms that answer the wish first, then the chosen order, then name and identifier so
 * that a page always follows the one before. Rooms without the fact asked for come last.
 */
export function orderKeys(room: OrderedRoom, sort: SearchQuery['sort']): OrderKey[] {
  return [room.isFree ? 0 : 1, sortKey(room, sort), room.name, room.id]
}

/** Compares two places in the list; null comes last. */
export function compareKeys(a: readonly OrderKey[], b: readonly OrderKey[]): number {
  for (const [index, left] of a.entries()) {
    const right = b[index] ?? null
    if (left === right) continue
    if (left === null) return 1
    if (right === null) return -1
    return left < right ? -1 : 1
  }
  return 0
}

function sortKey(room: OrderedRoom, sort: SearchQuery['sort']): number | null {
  switch (sort) {
    case 'distance':
      return room.distanceKm
    case 'price':
      return room.price.kind === 'free' ? 0 : room.price.amountCents
    case 'capacity':
      return -room.capacity
  }
}
