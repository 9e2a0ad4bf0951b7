import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addCents, cents, euros, formatCents, multiplyCents, noCents, sumCents } from './money.ts'

const anyAmount = fc.integer({ min: -10_000_000, max: 10_000_000 }).map(cents)

describe('cents', () => {
  it.each([0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])('refuses %s', (amount) => {
    expect(() => cents(amount)).toThrow(RangeError)
  })

  it('adds and sums', () => {
    expect(addCents(cents(150), cents(-50))).toBe(100)
    expect(sumCents([])).toBe(noCents)
    expect(sumCents([cents(1), cents(2), cents(3)])).toBe(6)
  })
})

describe('multiplyCents', () => {
  it.each([
    [1200, 3, 1, 3600],
    [1, 1, 2, 1],
    [-1, 1, 2, -1],
    [5, 1, 10, 1],
    [4, 1, 10, 0],
    [1000, 1, 3, 333],
    [2000, 1, 3, 667],
    [1234, 0, 1, 0],
    [-1234, 0, 1, 0],
  ])('rounds %i × %i / %i half up to %i', (amount, numerator, denominator, expected) => {
    expect(multiplyCents(cents(amount), numerator, denominator)).toBe(expected)
  })

  it.each([
    [1.5, 1],
    [1, 0],
    [1, -2],
  ])('refuses the ratio %s/%s', (numerator, denominator) => {
    expect(() => multiplyCents(cents(100), numerator, denominator)).toThrow(RangeError)
  })

  it('is at most half a cent away, and exactly opposite for the opposite amount', () => {
    fc.assert(
      fc.property(
        anyAmount,
        fc.integer({ min: -1000, max: 1000 }),
        fc.integer({ min: 1, max: 1000 }),
        (amount, n, d) => {
          const result = multiplyCents(amount, n, d)
          expect(Math.abs(result * d - amount * n) * 2).toBeLessThanOrEqual(d)
          expect(addCents(result, multiplyCents(cents(-amount), n, d))).toBe(0)
        },
      ),
    )
  })
})

describe('writing amounts', () => {
  it.each([
    [0, '0.00 EUR'],
    [5, '0.05 EUR'],
    [-1234, '-12.34 EUR'],
    [1_234_567, '12345.67 EUR'],
  ])('writes %i for logs', (amount, text) => {
    expect(formatCents(cents(amount))).toBe(text)
  })

  it('writes euros as French people read them', () => {
    expect(euros(cents(1200))).toBe('12,00\u00a0€')
    expect(euros(cents(123_456))).toBe('1\u202f234,56\u00a0€')
  })
})
