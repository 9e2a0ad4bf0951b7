import type { InstalmentTermDto } from '@salles-ouvertes/contract'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cents } from '../../../platform/money.ts'
import { addDays, localDate } from '../../../platform/time.ts'
import { instalmentsOf, payableFrom, splitCents } from './instalments.ts'

const days = (sharePercent: number, value: number): InstalmentTermDto => ({
  ...{ sharePercent, due: 'days-after-confirmation', value },
})
const month = (sharePercent: number, value: number): InstalmentTermDto => ({
  ...{ sharePercent, due: 'first-of-month', value },
})
const season = [days(40, 0), month(30, 1), month(30, 4)]
const planOf = (terms: readonly InstalmentTermDto[], confirmedOn: string, lastUsedOn: string, total = 10_000) =>
  instalmentsOf({
    totalCents: cents(total),
    terms,
    ...{ confirmedOn: localDate(confirmedOn), lastUsedOn: localDate(lastUsedOn) },
  }).map(({ dueOn, amountCents }) => `${dueOn} ${amountCents}`)

describe('instalmentsOf', () => {
  it.each([
    ['no terms: one date', [], '2026-09-10', '2027-06-20', ['2026-09-10 10000']],
    ['a season', season, '2026-09-10', '2027-06-20', ['2026-09-10 4000', '2027-01-01 3000', '2027-04-01 3000']],
    ['confirmed on the first of a month', season, '2027-01-01', '2027-06-20', ['2027-01-01 7000', '2027-04-01 3000']],
    ['months gone by: due at once', season, '2027-02-03', '2027-06-20', ['2027-02-03 7000', '2027-04-01 3000']],
    ['a season over before its months', season, '2026-09-10', '2026-12-20', ['2026-09-10 10000']],
    [
      'days after the confirmation, even after the last session',
      [days(50, 0), days(50, 60)],
      '2026-09-10',
      '2026-09-20',
      ['2026-09-10 5000', '2026-11-09 5000'],
    ],
    [
      'days that come before the month they follow: with it',
      [month(50, 1), days(50, 10)],
      '2026-09-10',
      '2027-06-20',
      ['2027-01-01 10000'],
    ],
  ])('%s', (_case, terms, confirmedOn, lastUsedOn, expected) => {
    expect(planOf(terms, confirmedOn, lastUsedOn)).toEqual(expected)
  })

  it('leaves out what comes to nothing, and has no date for a free use', () => {
    expect(planOf(season, '2026-09-10', '2027-06-20', 1)).toEqual(['2026-09-10 1'])
    expect(planOf(season, '2026-09-10', '2027-06-20', 0)).toEqual([])
  })

  const day = fc.integer({ min: 0, max: 3000 }).map((offset) => addDays(localDate('2024-01-01'), offset))
  const shares = fc
    .array(fc.integer({ min: 1, max: 99 }), { maxLength: 6 })
    .map((cuts) => [...new Set([0, ...cuts, 100])].sort((a, b) => a - b))
    .map((cuts) => cuts.slice(1).map((cut, index) => cut - (cuts[index] ?? 0)))
  const terms = shares.chain((parts) =>
    fc.tuple(
      ...parts.map((share) =>
        fc.oneof(
          fc.integer({ min: 0, max: 366 }).map((value) => days(share, value)),
          fc.integer({ min: 1, max: 12 }).map((value) => month(share, value)),
        ),
      ),
    ),
  )

  it('adds up to the price, to the cent, on days that follow one another from the confirmation on', () => {
    fc.assert(
      fc.property(terms, fc.integer({ min: 0, max: 5_000_000 }), day, day, (of, total, confirmedOn, lastUsedOn) => {
        const plan = instalmentsOf({ totalCents: cents(total), terms: of, confirmedOn, lastUsedOn })
        expect(plan.reduce((sum, { amountCents }) => sum + amountCents, 0)).toBe(total)
        const dates = plan.map(({ dueOn }) => dueOn)
        expect(dates).toEqual([...new Set(dates)].sort())
        expect(dates.every((date) => date >= confirmedOn)).toBe(true)
        expect(plan.every(({ amountCents }) => amountCents > 0)).toBe(true)
      }),
    )
  })
})

describe('splitCents', () => {
  it.each([
    [100, [1, 1, 1], [34, 33, 33]],
    [1000, [40, 30, 30], [400, 300, 300]],
    [101, [50, 50], [51, 50]],
    [7, [10, 45, 45], [1, 3, 3]],
  ])('%i by %j', (amount, parts, expected) => {
    expect(splitCents(cents(amount), parts)).toEqual(expected)
  })

  it('never gives a part a cent more or less than its exact share', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10_000_000 }),
        fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 12 }),
        (amount, parts) => {
          const whole = parts.reduce((sum, part) => sum + part, 0)
          const split = splitCents(cents(amount), parts)
          expect(split.reduce((sum, part) => sum + part, 0)).toBe(amount)
          split.forEach((part, index) => {
            expect(Math.abs(part - (amount * (parts[index] ?? 0)) / whole)).toBeLessThan(1)
          })
        },
      ),
    )
  })
})

describe('payableFrom', () => {
  const dates = { confirmedOn: localDate('2026-10-05'), lastUsedOn: localDate('2026-12-01') }
  it.each([
    ['association', '2026-10-05'],
    ['company', '2026-10-05'],
    ['public-body', '2026-12-01'],
  ] as const)('%s', (kind, expected) => {
    expect(payableFrom(kind, dates)).toBe(expected)
  })

  it('is the confirmation of a public body that comes after its event', () => {
    expect(payableFrom('public-body', { ...dates, confirmedOn: localDate('2026-12-09') })).toBe('2026-12-09')
  })
})
