import { describe, expect, it } from 'vitest'
import { exitsOf, searchExit } from './search-exits.ts'
import { readSearchState } from './search-state.ts'

const state = readSearchState({ types: 'gymnasium,kitchen', people: '25', wheelchair: 'true' })
const season = readSearchState({
  weekdays: '2',
  schoolYear: '2026-2027',
  from: '1110',
  until: '1230',
  onlyFree: 'true',
})
const exit = (fields: object, of = state) =>
  searchExit(
    {
      kind: 'fewer-filters',
      count: 3,
      ...noExit,
      ...fields,
    },
    of,
  )
const noExit = {
  ...{ from: null, until: null, date: null, radiusKm: null, filter: null },
  ...{ weekdays: null, firstDate: null, lastDate: null, sessions: null },
}
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

  it('offers another day of the week, a shorter season, or most of the sessions', () => {
    const day = exit({ kind: 'other-weekdays', weekdays: [3] }, season)
    expect(plain(day.words)).toBe('chaque mercredi (3 salles)')
    expect(day.change).toEqual({ weekly: { ...season.weekly, weekdays: [3] } })
    const shorter = exit({ kind: 'shorter-season', firstDate: '2026-11-11', lastDate: '2027-06-30' }, season)
    expect(plain(shorter.words)).toBe('seulement du mercredi 11 novembre au mercredi 30 juin (3 salles)')
    const dates = { schoolYear: null, firstDate: '2026-11-11', lastDate: '2027-06-30' }
    expect(shorter.change).toEqual({ weekly: { ...season.weekly, ...dates } })
    const most = exit({ kind: 'most-sessions', sessions: { free: 30, asked: 31 }, count: 1 }, season)
    expect(plain(most.words)).toBe('30 séances sur 31 (1 salle)')
    expect(most.change).toEqual({ onlyFree: false })
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

  it('keeps the wider circle beside what is counted of a season', () => {
    const [hour] = [{ ...noExit, kind: 'other-hour' as const, count: 1, from: 1140, until: 1260 }]
    const keys = exitsOf([hour], season, 0).map(({ change }) => change)
    expect(keys.slice(0, 2)).toEqual([{ from: 1140, until: 1260 }, { radiusKm: 100 }])
  })

  it('promises nothing beside rooms that were found', () => {
    expect(exitsOf([], readSearchState({ date: '2026-12-15' }), 2)).toEqual([])
  })
})
