import { describe, expect, it } from 'vitest'
import { dayIn, nextWeekday, toSearchQuery } from './search-criteria.ts'

describe('toSearchQuery', () => {
  it('leaves out what was not answered', () => {
    const criteria = { place: 'Voiron', date: '2026-12-15', from: 1110, until: null, weekly: null, people: null }
    expect(toSearchQuery(criteria)).toEqual({ place: 'Voiron', date: '2026-12-15', from: '1110' })
  })
})

describe('quick days', () => {
  const lateOnFriday = new Date('2026-12-18T23:30:00+01:00')

  it('count from the day of metropolitan France', () => {
    expect(dayIn(0, lateOnFriday)).toBe('2026-12-18')
    expect(dayIn(1, lateOnFriday)).toBe('2026-12-19')
  })

  it('give the coming Saturday, today included', () => {
    expect(nextWeekday(6, lateOnFriday)).toBe('2026-12-19')
    expect(nextWeekday(6, new Date('2026-12-19T08:00:00+01:00'))).toBe('2026-12-19')
  })
})
