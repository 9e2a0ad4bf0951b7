import { describe, expect, it } from 'vitest'
import { roomLink } from './room-link.ts'
import { readSearchState } from './search-state.ts'
import { wishedSeries } from './wished-series.ts'

const weekly = { firstDate: '2026-12-08', lastDate: '2027-07-02', sessions: 24, free: 23, unavailable: [], skipped: [] }
const wish = { from: '1110', until: '1230', people: '12', weekdays: '2', schoolYear: '2026-2027' }
const queryOf = (link: unknown) => (link as { query: Record<string, string> }).query

describe('roomLink', () => {
  it('chooses the slot of a single date', () => {
    const state = readSearchState({
      date: '2026-12-15',
      from: '1110',
      until: '1230',
      profile: 'company',
      sort: 'price',
    })
    expect(roomLink({ id: 'gym', weekly: null }, state)).toEqual({
      path: '/salles/gym',
      query: { date: '2026-12-15', from: '1110', until: '1230', profile: 'company' },
    })
  })

  it('chooses the rhythm, through the season of the place, as the page of the room reads it', () => {
    const query = queryOf(roomLink({ id: 'gym', weekly }, readSearchState(wish)))
    expect(query).toEqual({
      ...{ from: '1110', until: '1230', people: '12' },
      ...{ weekdays: '2', firstDate: '2026-12-08', lastDate: '2027-07-02' },
    })
    expect(wishedSeries(query)).toEqual({
      recurrence: {
        ...{ weekdays: [2], everyWeeks: 1, firstDate: '2026-12-08', lastDate: '2027-07-02', from: 1110, until: 1230 },
        ...{ inSchoolHolidays: false, onPublicHolidays: false },
      },
      choices: [],
    })
  })

  it('chooses no rhythm where it has no date', () => {
    const query = queryOf(roomLink({ id: 'gym', weekly: { ...weekly, sessions: 0 } }, readSearchState(wish)))
    expect(query).toEqual({ from: '1110', until: '1230', people: '12' })
    expect(wishedSeries(query)).toBeNull()
  })
})

describe('wishedSeries', () => {
  it('ends the next morning when the hours do', () => {
    const night = { from: '1320', until: '60', weekdays: '5', firstDate: '2026-12-08', lastDate: '2027-07-02' }
    expect(wishedSeries(night)?.recurrence).toMatchObject({ from: 1320, until: 1500 })
  })

  it('is none for a school year: only a place knows its dates', () => {
    expect(wishedSeries(wish)).toBeNull()
  })
})
