import { describe, expect, it } from 'vitest'
import { localDate } from '../../../platform/time.ts'
import { chooseAct, executoryFrom, isInForce } from './act-in-force.ts'

const act = (from: string | null, validUntil: string | null = null) => ({ executoryFrom: from, validUntil })

describe('executoryFrom', () => {
  it.each([
    ['eple', '2026-06-19', '2026-07-04'],
    ['eple', '2026-02-20', '2026-03-07'],
    ['eple', '2026-12-24', '2027-01-08'],
    ['departement', '2026-06-19', '2026-06-19'],
    ['commune', '2026-06-19', '2026-06-19'],
  ] as const)('%s, transmitted on %s: from %s', (author, transmittedOn, day) => {
    expect(executoryFrom(author, localDate(transmittedOn))).toBe(day)
  })
})

describe('isInForce', () => {
  it.each([
    [act('2026-07-04'), '2026-07-03', false],
    [act('2026-07-04'), '2026-07-04', true],
    [act('2026-07-04', '2027-07-03'), '2027-07-03', true],
    [act('2026-07-04', '2027-07-03'), '2027-07-04', false],
    [act(null), '2027-07-04', false],
  ])('%o on %s: %s', (dates, day, expected) => {
    expect(isInForce(dates, day)).toBe(expected)
  })
})

describe('chooseAct', () => {
  const old = act('2025-07-01', '2026-06-30')
  const current = act('2025-09-01', '2026-08-31')
  const next = act('2026-09-01')
  const later = act('2027-09-01')

  it('cites the latest act in force', () => {
    expect(chooseAct([next, current, old], '2026-03-01')).toBe(current)
  })
  it('cites the next one when none is in force', () => {
    expect(chooseAct([later, next, old], '2026-07-15')).toBe(next)
  })
  it('cites none when all have ended', () => {
    expect(chooseAct([old, current], '2026-10-01')).toBeNull()
    expect(chooseAct([], '2026-10-01')).toBeNull()
  })
})
