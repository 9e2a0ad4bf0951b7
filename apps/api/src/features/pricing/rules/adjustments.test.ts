import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { TariffAdjustmentDto } from '@salles-ouvertes/contract'
import { sumCents } from '../../../platform/money.ts'
import { addDays, localDate } from '../../../platform/time.ts'
import { asker, grid, line, on, option, place, rule, terms } from './example-tariff.ts'
import { computeQuote, type QuoteRequest } from './quote.ts'

const at = (hours: number) => hours * 60
const evening = on('2026-12-08', at(18), at(20))
const hourly = line('started-hour', 1000)
const quoteOf = (adjustments: TariffAdjustmentDto[], fields: Partial<QuoteRequest> = {}) =>
  computeQuote({ ...asker, tariff: grid([hourly], { adjustments }), places: [place([evening])], ...fields })
const linesOf = (adjustments: TariffAdjustmentDto[], fields: Partial<QuoteRequest> = {}) =>
  quoteOf(adjustments, fields).lines.map(({ code, amountCents }) => [code, amountCents])

describe('rules, from the first to the last', () => {
  it('applies each one to what those before left, and says so', () => {
    const less = rule('percent', -2000, { label: 'Associations' })
    const heating = rule('per-session', 500, { label: 'Chauffage' })
    const first = quoteOf([less, heating])
    expect(first.lines.map(({ label, amountCents }) => [label, amountCents]).slice(1)).toEqual([
      ['Associations', -400],
      ['Chauffage', 500],
    ])
    expect(first.explanation.slice(2)).toEqual([
      'Associations (−\u00a020\u00a0%)\u00a0: −\u00a04,00\u00a0€, soit 16,00\u00a0€.',
      'Chauffage\u00a0: +\u00a05,00\u00a0€, soit 21,00\u00a0€.',
      'Avantage en nature\u00a0: 4,00\u00a0€ (Délibération d’essai).',
    ])
    expect(quoteOf([heating, less]).totalCents).toBe(2000)
  })

  it.each<[string, TariffAdjustmentDto, number]>([
    ['per day', rule('per-day', 300), 2300],
    ['per session', rule('per-session', 300), 2300],
    ['per booking', rule('per-booking', 300), 2300],
    ['a part more', rule('percent', 1500), 2300],
    ['a part less, half a cent up', rule('percent', -3333), 1333],
    ['less than nothing', rule('per-booking', -9900), 0],
    ['a session at less than nothing', rule('per-session', -9900), 0],
    ['at least', rule('minimum', 2500), 2500],
    ['at most', rule('ceiling', 1500), 1500],
    ['at least, when it is more', rule('minimum', 1500), 2000],
    ['nobody of this kind', rule('per-day', 300, { organisationKind: 'company' }), 2000],
    ['no day of that weekday', rule('per-day', 300, { weekdays: [6, 7] }), 2000],
    ['this weekday', rule('per-day', 300, { weekdays: [2] }), 2300],
  ])('charges %s', (_case, adjustment, expected) => {
    expect(quoteOf([adjustment]).totalCents).toBe(expected)
  })

  it('charges several days, sessions and rooms once each, and the booking once', () => {
    const twice = [evening, on('2026-12-08', at(21), at(22)), on('2026-12-09', at(18), at(20))]
    const places = [place(twice), place([evening], { roomId: 'room-2' })]
    const added = (kind: 'per-day' | 'per-session' | 'per-booking') => {
      const before = quoteOf([], { places }).totalCents
      return quoteOf([rule(kind, 100)], { places }).totalCents - before
    }
    expect([added('per-day'), added('per-session'), added('per-booking')]).toEqual([300, 400, 100])
  })

  it('leaves a free use free, whatever is asked at least', () => {
    expect(quoteOf([rule('free-uses', 1), rule('minimum', 5000)]).totalCents).toBe(0)
  })

  it('counts no ceiling as a favour, and no rise', () => {
    expect(quoteOf([rule('ceiling', 1500), rule('per-day', 100)]).grant).toBeNull()
  })

  it('is silent when it changes nothing', () => {
    expect(linesOf([rule('ceiling', 9900), rule('minimum', 100)])).toEqual([['started-hour', 2000]])
  })

  it('gives free uses to the first days of each civil year, as many as are left', () => {
    const days = ['2026-12-30', '2026-12-31', '2027-01-02', '2027-01-03'].map((date) => on(date, at(18), at(20)))
    const places = [place([...days].reverse())]
    const quote = quoteOf([rule('free-uses', 1)], { places, freeUsesBefore: new Map([[2026, 1]]) })
    expect(quote.freeUses).toEqual([{ year: 2027, before: 0, taken: 1 }])
    expect(quote.totalCents).toBe(6000)
  })

  it('shows the tax that the total includes', () => {
    const tariff = grid([hourly], { terms: terms({ vatRateBasisPoints: 2000 }) })
    const quote = computeQuote({ ...asker, tariff, places: [place([evening])] })
    expect(quote.vat).toEqual({ rateBasisPoints: 2000, amountCents: 333 })
  })
})

describe('options', () => {
  const options = [
    option('technician', 3500, { unit: 'piece', most: 4 }),
    option('cleaning', 4000, { isMandatory: true, purposes: ['private-event'] }),
    option('key', 100, { unit: 'day' }),
  ]
  const withOptions = (chosen: { code: string; quantity: number }[], fields: Partial<QuoteRequest> = {}) =>
    computeQuote({
      ...asker,
      ...{ tariff: grid([hourly], { options }), options: chosen },
      places: [place([evening]), place([evening], { roomId: 'room-2' })],
      ...fields,
    })
      .lines.slice(1)
      .map(({ code, quantity, amountCents }) => [code, quantity, amountCents])

  it('adds what is asked for, and what must be', () => {
    expect(withOptions([])).toEqual([])
    expect(withOptions([{ code: 'technician', quantity: 3 }])).toEqual([['option:technician', 3, 10_500]])
    expect(withOptions([], { purpose: 'private-event' })).toEqual([['option:cleaning', 1, 4000]])
    expect(withOptions([{ code: 'key', quantity: 1 }])).toEqual([['option:key', 1, 100]])
  })

  it.each([
    ['unknown to the grid', { code: 'piano', quantity: 1 }, 'pricing.unknown-option'],
    ['for other activities', { code: 'cleaning', quantity: 1 }, 'pricing.unknown-option'],
    ['more often than the grid says', { code: 'technician', quantity: 5 }, 'pricing.too-many-of-option'],
  ])('refuses one that is %s', (_case, chosen, code) => {
    expect(() => withOptions([chosen])).toThrow(expect.objectContaining({ code }) as Error)
  })
})

describe('every grid with rules and options', () => {
  const kinds = ['percent', 'per-day', 'per-session', 'per-booking', 'free-uses', 'minimum', 'ceiling'] as const
  const anyRule = fc
    .record({ kind: fc.constantFrom(...kinds), value: fc.integer({ min: -10_000, max: 10_000 }) })
    .map(({ kind, value }) => {
      if (kind === 'free-uses') return rule(kind, Math.abs(value) % 5)
      return rule(kind, kind === 'minimum' || kind === 'ceiling' ? Math.abs(value) : value)
    })
  const anyTariff = fc
    .record({
      hour: fc.integer({ min: 0, max: 5000 }),
      extra: fc.option(fc.integer({ min: 0, max: 9000 })),
      weekEnd: fc.option(fc.integer({ min: 0, max: 30_000 })),
      season: fc.option(fc.integer({ min: 0, max: 90_000 })),
      rules: fc.array(anyRule, { maxLength: 5 }),
      roundingCents: fc.constantFrom(1, 10, 50, 100),
      cleaning: fc.integer({ min: 0, max: 5000 }),
    })
    .map(({ hour, extra, weekEnd, season, rules, roundingCents, cleaning }) =>
      grid(
        [
          line('started-hour', hour),
          ...(extra === null ? [] : [line('extra-day', extra)]),
          ...(weekEnd === null ? [] : [line('week-end', weekEnd)]),
          ...(season === null ? [] : [line('season', season)]),
        ],
        {
          terms: terms({ roundingCents, vatRateBasisPoints: 2000 }),
          adjustments: rules,
          options: [option('cleaning', cleaning, { unit: 'session', isMandatory: true })],
        },
      ),
    )
  const anyUse = fc
    .uniqueArray(fc.integer({ min: 0, max: 200 }), { minLength: 1, maxLength: 8 })
    .map((days) => days.map((day) => on(addDays(localDate('2026-09-01'), day), at(18), at(20))))

  it('gives whole cents, a total that is the sum of its lines, and never less than nothing', () => {
    fc.assert(
      fc.property(anyTariff, anyUse, (tariff, slots) => {
        const quote = computeQuote({ ...asker, tariff, places: [place(slots)] })
        expect(quote.totalCents).toBe(sumCents(quote.lines.map(({ amountCents }) => amountCents)))
        expect(Number.isSafeInteger(quote.totalCents)).toBe(true)
        expect(quote.totalCents).toBeGreaterThanOrEqual(0)
        for (const { quantity, unitCents, amountCents } of quote.lines) expect(amountCents).toBe(quantity * unitCents)
        expect(quote.grant?.valuedCents ?? 1).toBeGreaterThan(0)
      }),
    )
  })

  it('gives the same price whatever the order of the slots', () => {
    fc.assert(
      fc.property(anyTariff, anyUse, (tariff, slots) => {
        const price = (some: typeof slots) => computeQuote({ ...asker, tariff, places: [place(some)] })
        expect(price([...slots].reverse())).toEqual(price(slots))
      }),
    )
  })
})
