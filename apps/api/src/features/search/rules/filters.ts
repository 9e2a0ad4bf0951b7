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
  const count = <T extends string>(values: T[]): { value: T; count: number }[] =>
    [...new Set(values)]
      .map((value) => ({ value, count: values.filter((other) => other === value).length }))
      .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
  return {
    types: count(without('types').map((room) => room.type)),
    equipment: count(
      rooms
        .filter((room) => passes(room, filters))
        .flatMap((room) => [...new Set(room.equipment.map((item) => item.code))]),
    ),
    wheelchair: without('wheelchair').filter((room) => room.wheelchairAccess).length,
    freeOfCharge: without('freeOfCharge').filter((room) => room.price.kind === 'free').length,
  }
}
