import { describe, expect, it } from 'vitest'
import { countFilters, readSearchState, toApiQuery, writeSearchState } from './search-state.ts'

describe('address of a search', () => {
  const address = {
    place: 'commune:38421',
    date: '2026-12-15',
    from: '1110',
    until: '1230',
    people: '25',
    radiusKm: '20',
    types: 'gymnasium,meeting-room',
    equipment: 'piano',
    wheelchair: 'true',
    onlyFree: 'true',
    profile: 'company',
    sort: 'price',
    map: 'true',
  }

  it('reads and writes back the same address', () => {
    expect(writeSearchState(readSearchState(address))).toEqual(address)
  })

  it('is empty for the usual values', () => {
    expect(writeSearchState(readSearchState({}))).toEqual({})
    expect(writeSearchState(readSearchState({ profile: 'association', sort: 'distance', radiusKm: '10' }))).toEqual({})
  })

  it('ignores what it does not know', () => {
    const state = readSearchState({ types: 'gymnasium,castle', date: 'demain', people: 'x', sort: 'beauty', lat: '' })
    expect(state).toMatchObject({ types: ['gymnasium'], date: null, people: null, sort: 'distance', lat: null })
  })

  it('keeps midnight, which is a number of minutes like another', () => {
    expect(readSearchState({ from: '0' }).from).toBe(0)
    expect(toApiQuery(readSearchState({ from: '0' }))).toEqual({ from: '0' })
  })

  it('asks the API for everything but the way of looking', () => {
    const { map: _map, ...asked } = address
    expect(toApiQuery(readSearchState(address))).toEqual(asked)
  })
})

describe('countFilters', () => {
  it('counts each box ticked, not the wish itself', () => {
    expect(countFilters(readSearchState({ people: '25', date: '2026-12-15' }))).toBe(0)
    expect(countFilters(readSearchState({ types: 'gymnasium,kitchen', equipment: 'piano', wheelchair: 'true' }))).toBe(
      4,
    )
  })
})
