import fc from 'fast-check'
import { expect, it } from 'vitest'
import { chargeDifference } from './charge-difference.ts'

it.each([
  ['one session of two at the same price', { chargedCents: 6000, reversedCents: 0 }, 3000, -3000],
  ['the second of three', { chargedCents: 9000, reversedCents: 3000 }, 3000, -3000],
  ['all that remains', { chargedCents: 9000, reversedCents: 3000 }, 0, -6000],
  ['a day already at its price of a whole day', { chargedCents: 5000, reversedCents: 0 }, 5000, 0],
  ['longer sessions', { chargedCents: 5000, reversedCents: 0 }, 7000, 2000],
  ['longer sessions once some were taken back', { chargedCents: 9000, reversedCents: 6000 }, 7000, 4000],
  ['a free use', { chargedCents: 0, reversedCents: 0 }, 0, 0],
])('posts the difference: %s', (_case, charged, due, expected) => {
  expect(chargeDifference(charged, due)).toBe(expected)
})

it('always leaves the price of what there is, and never takes back more than is still charged', () => {
  const amount = fc.integer({ min: 0, max: 1e9 })
  fc.assert(
    fc.property(amount, fc.array(amount, { maxLength: 20 }), (first, dues) => {
      let money = { chargedCents: first, reversedCents: 0 }
      for (const due of [...dues, 0]) {
        const cents = chargeDifference(money, due)
        money = {
          chargedCents: money.chargedCents + Math.max(0, cents),
          reversedCents: money.reversedCents + Math.max(0, -cents),
        }
        expect(money.reversedCents).toBeLessThanOrEqual(money.chargedCents)
        expect(money.chargedCents - money.reversedCents).toBe(due)
      }
    }),
  )
})
