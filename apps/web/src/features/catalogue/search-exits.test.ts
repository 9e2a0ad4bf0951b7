import { describe, expect, it } from 'vitest'
import { exitsOf, searchExit } from './search-exits.ts'
import { readSearchState } from './search-state.ts'

const state = readSearchState({ types: 'gymnasium,kitchen', people: '25', wheelchair: 'true' })
const exit = (fields: object) =>
  searchExit(
    {
      kind: 'fewer-filters',
      count: 3,
      from: null,
      until: null,
      date: null,
      radiusKm: null,
      filter: null,
      ...fields,
    },
    state,
  )
const plain = (words: string) => words.replaceAll('\u00a0', ' ')

describe('searchExit', () => {
  it('offers another hour, another day, a larger circle', () => {
    const hour = exit({ kind: 'other-hour', from: 1050, until: 1170 })
    expect(plain(hour.words)).toBe('17 h 30 – 19 h 30 (3 salles)')
    expect(hour.change).toEqual({ from: 1050, until: 1170 })
    expect(plain(exit({ kind: 'other-day', date: '2026-12-17' }).words)).toBe('jeudi 17 décembre (3 salles)')
    expect(plain(exit({ kind: 'larger-radius', radiusKm: 15, count: 1 }).words)).toBe('jusqu’à 15 km (1 salle)')
  })

  it('names the filter that it takes out', () => {
    expect(plain(exit({ filter: 'wheelchair' }).words)).toBe('sans « Accès en fauteuil » (3 salles)')
    expect(exit({ filter: 'wheelchair' }).change).toEqual({ wheelchair: false })
    expect(exit({ filter: 'gymnasium' }).change).toEqual({ types: ['kitchen'], equipment: [] })
  })

  it('takes them all out when none is named', () => {
    expect(exit({}).change).toMatchObject({ types: [], wheelchair: false, people: null })
  })
})

describe('exitsOf', () => {
  it('always leaves a way out while there is one', () => {
    const wish = readSearchState({ date: '2026-12-15', from: '540', until: '660' })
    expect(exitsOf([], wish, 0).map(({ change }) => change)).toEqual([
      { radiusKm: 100 },
      { date: null, from: null, until: null },
    ])
    expect(exitsOf([], readSearchState({ radiusKm: '100' }), 0)).toEqual([])
  })

  it('promises nothing beside rooms that were found', () => {
    expect(exitsOf([], readSearchState({ date: '2026-12-15' }), 2)).toEqual([])
  })
})
