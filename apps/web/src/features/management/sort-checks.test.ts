import { describe, expect, it } from 'vitest'
import { sortChecks } from './sort-checks.ts'

describe('sortChecks', () => {
  it('shows what is looked up first, then what is not met, and folds the rest', () => {
    const { main, others } = sortChecks([
      { code: 'bookings.too-far', outcome: 'ok', params: {} },
      { code: 'bookings.first-request', outcome: 'warning', params: {} },
      { code: 'bookings.slot-taken', outcome: 'ok', params: { starts: [] } },
      { code: 'bookings.moon-phase', outcome: 'refused', params: {} },
    ])
    expect(main.map(({ code }) => code)).toEqual(['bookings.slot-taken', 'bookings.first-request'])
    expect(others.map(({ code }) => code)).toEqual(['bookings.too-far'])
  })
})
