import type { EquipmentCode, PriceSummaryDto, RoomType, SearchAnswer, SearchQuery } from '@salles-ouvertes/contract'

/** What filters look at. */
export type FilteredRoom = {
  type: RoomType
  capacity: number
  wheelchairAccess: boolean
  equipment: readonly { code: EquipmentCode }[]
  price: PriceSummaryDto
}
export type FilterName = 'people' | 'types' | 'equipment' | 'wheelchair' | 'freeOfCharge'
export type Filters = Pick<SearchQuery, FilterName>

const tests: Record<FilterName, (room: FilteredRoom, filters: Filters) => boolean> = {
  people: (room, { people }) => people === undefined || room.capacity >= people,
  types: (room, { types }) => !types?.length || types.includes(room.type),
  equipment: (room, { equipment }) =>
    (equipment ?? []).every((code) => room.equipment.some((item) => item.code === code)),
  wheelchair: (room, { wheelchair }) => !wheelchair || room.wheelchairAccess,
  freeOfCharge: (room, { freeOfCharge }) => !freeOfCharge || room.price.kind === 'free',
}
const names = Object.keys(tests) as FilterName[]

/** Whether the room passes every filter, `except` one when a facet or a way out needs it. */
export const passes = (room: FilteredRoom, filters: Filters, except?: FilterName): boolean =>
  names.every((name) => name === except || tests[name](room, filters))

/** Filters that leave rooms out when they are set. */
export const activeFilters = (filters: Filters): FilterName[] =>
  names.filter((name) => {
    const value = filters[name]
    return Array.isArray(value) ? value.length > 0 : value !== undefined && value !== false
  })

/** How many rooms each choice would give, the other filters staying as they are. */
export function facetsOf(rooms: readonly FilteredRoom[], filters: Filters): SearchAnswer['facets'] {
  const without = (name: FilterName) => rooms.filter((room) => passes(room, filters, name))
  return {
    types: countsOf(without('types').map((room) => room.type)),
    equipment: countsOf(
      rooms
        .filter((room) => passes(room, filters))
        .flatMap((room) => [...new Set(room.equipment.map((item) => item.code))]),
    ),
    wheelchair: without('wheelchair').filter((room) => room.wheelchairAccess).length,
    freeOfCharge: without('freeOfCharge').filter((room) => room.price.kind === 'free').length,
  }
}

/** How often each value comes, the most frequent first. */
function countsOf<T extends string>(values: readonly T[]): { value: T; count: number }[] {
  const counts = new Map<T, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
}
