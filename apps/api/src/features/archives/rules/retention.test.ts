import { describe, expect, it } from 'vitest'
import { dueOn, overdue, proposedRetention } from './retention.ts'

describe('retention', () => {
  it.each([
    ['2026-06-30', 10, '2036-06-30'],
    ['2024-02-29', 4, '2028-02-29'],
    ['2024-02-29', 1, '2025-03-01'],
    ['2096-02-29', 4, '2100-03-01'],
  ])('of %s during %i years ends on %s', (endedOn, years, day) => {
    expect(dueOn(endedOn, years)).toBe(day)
  })

  it('is over on its day, not the day before, each kind by its own rule', () => {
    const signed = { kind: 'signed-agreement' as const, endedOn: '2016-06-30' }
    const unsigned = { kind: 'unsigned-agreement' as const, endedOn: '2025-07-01' }
    expect(overdue([signed, unsigned], proposedRetention, '2026-06-29')).toEqual([])
    expect(overdue([signed, unsigned], proposedRetention, '2026-06-30')).toEqual([signed])
    expect(overdue([signed, unsigned], proposedRetention, '2026-07-01')).toEqual([signed, unsigned])
  })

  it('never proposes what is kept for ever', () => {
    const record = { kind: 'signed-agreement' as const, endedOn: '1926-06-30' }
    const rules = { ...proposedRetention, 'signed-agreement': { years: 1, fate: 'keep' as const } }
    expect(overdue([record], rules, '2026-06-30')).toEqual([])
  })
})
