import fc from 'fast-check'
import { expect, it } from 'vitest'
import { partialReversal } from './partial-reversal.ts'

it.each([
  ['one session of two at the same price', { chargedCents: 6000, reversedCents: 0 }, 3000, 3000],
  ['the second of three', { chargedCents: 9000, reversedCents: 3000 }, 3000, 3000],
  ['all that remains', { chargedCents: 9000, reversedCents: 3000 }, 0, 6000],
  ['a day already at its price of a whole day', { chargedCents: 5000, reversedCents: 0 }, 5000, 0],
  ['a price that would be higher', { chargedCents: 5000, reversedCents: 0 }, 7000, 0],
  ['a free use', { chargedCents: 0, reversedCents: 0 }, 0, 0],
])('takes back the difference: %s', (_case, charged, due, expected) => {
  expect(partialReversal(charged, due)).toBe(expected)
})

it('never takes back more than was charged, leaves the price of what remains, and all when nothing remains', () => {
  const amount = fc.integer({ min: 0, max: 1e9 })
  fc.assert(
    fc.property(amount, fc.array(amount, { maxLength: 20 }), (chargedCents, dues) => {
      let reversedCents = 0
      for (const due of dues) {
        const before = chargedCents - reversedCents
        const reversal = partialReversal({ chargedCents, reversedCents }, due)
        expect(reversal).toBeGreaterThanOrEqual(0)
        reversedCents += reversal
        expect(reversedCents).toBeLessThanOrEqual(chargedCents)
        expect(chargedCents - reversedCents).toBe(Math.min(before, due))
      }
      reversedCents += partialReversal({ chargedCents, reversedCents }, 0)
      expect(reversedCents).toBe(chargedCents)
    }),
  )
})
