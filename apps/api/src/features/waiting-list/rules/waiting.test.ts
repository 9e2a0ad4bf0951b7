import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sessionOutcome } from '@salles-ouvertes/contract'
import { assertMayWait, isToldAgain, mostMessages, quietHours } from './waiting.ts'

const now = new Date('2026-10-05T10:00:00Z')
const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000)

describe('assertMayWait', () => {
  it.each(sessionOutcome.options)('for a slot that is « %s »', (outcome) => {
    const wait = () => assertMayWait(outcome)
    if (outcome === 'taken') expect(wait).not.toThrow()
    else expect(wait).toThrow(outcome === 'free' ? 'waiting-list.slot-free' : 'waiting-list.not-taken')
  })
})

describe('isToldAgain', () => {
  it.each([
    ['never told', { toldCount: 0, lastToldAt: null }, true],
    ['told a minute less than a day ago', { toldCount: 1, lastToldAt: hoursAgo(quietHours - 1 / 60) }, false],
    ['told a day ago', { toldCount: 1, lastToldAt: hoursAgo(quietHours) }, true],
    ['told as often as one may be', { toldCount: mostMessages, lastToldAt: hoursAgo(1000) }, false],
  ])('%s', (_, entry, expected) => {
    expect(isToldAgain(entry, now)).toBe(expected)
  })

  it('never says more than the limit, nor twice in a day, whenever places come free', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 60 * 24 * 30 })), (minutes) => {
        const told: number[] = []
        for (const minute of minutes.toSorted((a, b) => a - b)) {
          const at = new Date(now.getTime() + minute * 60_000)
          const last = told.at(-1)
          const entry = { toldCount: told.length, lastToldAt: last === undefined ? null : new Date(last) }
          if (isToldAgain(entry, at)) told.push(at.getTime())
        }
        expect(told.length).toBeLessThanOrEqual(mostMessages)
        told.slice(1).forEach((at, index) => {
          expect(at - (told[index] ?? 0)).toBeGreaterThanOrEqual(quietHours * 3_600_000)
        })
      }),
    )
  })
})
