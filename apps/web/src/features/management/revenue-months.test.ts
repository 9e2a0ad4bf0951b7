import { expect, it } from 'vitest'
import { lastMonths } from './revenue-months.ts'

it('goes back over New Year, the month that runs first', () => {
  const months = lastMonths('2027-02-28')
  expect(months.slice(0, 4)).toEqual(['2027-02', '2027-01', '2026-12', '2026-11'])
  expect(months).toHaveLength(14)
  expect(new Set(months).size).toBe(14)
})
