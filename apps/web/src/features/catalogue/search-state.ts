import type { EquipmentCode, OrganisationKind, RoomType } from '@salles-ouvertes/contract'
import type { LocationQuery, LocationQueryRaw } from 'vue-router'
import { vocabulary } from '../../locales/fr.ts'
import { saidIn, type SearchCriteria } from './search-criteria.ts'
import { readWeekly, writeWeekly } from './weekly-wish.ts'

export const sorts = ['distance', 'price', 'capacity'] as const
export const radii: readonly number[] = [2, 5, 10, 15, 20, 30, 50, 100]
const defaultRadius = 10
// The labelled words are all the words, and cost nothing more; the schemas would bring zod to a public page.
const wordsOf = <Word extends string>(labels: Record<Word, string>) => Object.keys(labels) as Word[]

/** Everything a page of results depends on; the address says it all, so that it can be kept, sent and gone back to. */
export interface SearchState extends SearchCriteria {
  lat: number | null
  lon: number | null
  radiusKm: number
  types: RoomType[]
  equipment: EquipmentCode[]
  wheelchair: boolean
  freeOfCharge: boolean
  onlyFree: boolean
  profile: OrganisationKind
  sort: (typeof sorts)[number]
  map: boolean
}

export type SearchFilters = Pick<SearchState, 'types' | 'equipment' | 'wheelchair' | 'freeOfCharge' | 'onlyFree'>
export const noFilters: SearchFilters = {
  types: [],
  equipment: [],
  wheelchair: false,
  freeOfCharge: false,
  onlyFree: false,
}

const textOf = (query: LocationQuery, key: string) => {
  const value = query[key]
  return (Array.isArray(value) ? value[0] : value) ?? ''
}
const numberOf = (query: LocationQuery, key: string) => {
  const text = textOf(query, key).trim()
  return text !== '' && Number.isFinite(Number(text)) ? Number(text) : null
}
const isIn = <Value extends string>(known: readonly Value[], value: string): value is Value =>
  known.some((candidate) => candidate === value)
const listOf = <Value extends string>(query: LocationQuery, key: string, known: readonly Value[]) =>
  textOf(query, key)
    .split(',')
    .filter((value): value is Value => isIn(known, value))
const oneOf = <Value extends string>(query: LocationQuery, key: string, known: readonly Value[], usual: Value) => {
  const value = textOf(query, key)
  return isIn(known, value) ? value : usual
}

/** Reads an address; what it does not say, or says wrongly, takes its usual value. */
export function readSearchState(query: LocationQuery): SearchState {
  const date = textOf(query, 'date')
  const hours = { from: numberOf(query, 'from'), until: numberOf(query, 'until') }
  const weekly = hours.from !== null && hours.until !== null ? readWeekly(query) : null
  return {
    place: textOf(query, 'place'),
    lat: numberOf(query, 'lat'),
    lon: numberOf(query, 'lon'),
    date: !weekly && /^\d{4}-\d{2}-\d{2}$/.test(date) ? date : null,
    ...hours,
    weekly,
    people: numberOf(query, 'people'),
    radiusKm: numberOf(query, 'radiusKm') ?? defaultRadius,
    types: listOf(query, 'types', wordsOf(vocabulary.roomType)),
    equipment: listOf(query, 'equipment', wordsOf(vocabulary.equipment)),
    wheelchair: textOf(query, 'wheelchair') === 'true',
    freeOfCharge: textOf(query, 'freeOfCharge') === 'true',
    onlyFree: textOf(query, 'onlyFree') === 'true',
    profile: oneOf(query, 'profile', wordsOf(vocabulary.organisationKind), 'association'),
    sort: oneOf(query, 'sort', sorts, 'distance'),
    map: textOf(query, 'map') === 'true',
  }
}

/** Address of a state; usual values are left out. */
export function writeSearchState(state: SearchState): LocationQueryRaw {
  return { ...toApiQuery(state), ...(state.map ? { map: 'true' } : {}) }
}

/** What the API is asked, from the first page. */
export function toApiQuery(state: SearchState): Record<string, string> {
  const { radiusKm, profile, sort, map: _map, weekly, ...rest } = state
  return saidIn({
    ...rest,
    ...writeWeekly(weekly),
    types: state.types.join(','),
    equipment: state.equipment.join(','),
    radiusKm: radiusKm === defaultRadius ? null : radiusKm,
    profile: profile === 'association' ? null : profile,
    sort: sort === 'distance' ? null : sort,
  })
}

/** How many filters narrow the list, for « Filtres (2) ». */
export function countFilters(state: SearchState): number {
  const flags = [state.wheelchair, state.freeOfCharge, state.onlyFree].filter(Boolean).length
  return state.types.length + state.equipment.length + flags
}
