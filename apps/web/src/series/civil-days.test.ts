import { describe, expect, it } from 'vitest'
import { addDays, mondayOf, weekdayOf } from './civil-days.ts'

describe('weeks', () => {
  it('start on Monday, across months and years', () => {
    expect(mondayOf('2026-12-20')).toBe('2026-12-14')
    expect(mondayOf('2026-12-14')).toBe('2026-12-14')
    expect(mondayOf('2027-01-01')).toBe('2026-12-28')
    expect(addDays('2026-12-28', 7)).toBe('2027-01-04')
    expect(['2026-12-14', '2026-12-20'].map(weekdayOf)).toEqual([1, 7])
  })
})
