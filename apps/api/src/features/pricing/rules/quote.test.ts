import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tariffTerms } from '@salles-ouvertes/contract'
import { Failure } from '../../../platform/errors.ts'
import { sumCents } from '../../../platform/money.ts'
import { addDays, addMinutes, localDate, toInstant, type Slot } from '../../../platform/time.ts'
import { computeQuote, type QuoteRequest } from './quote.ts'
import { asker, grid, line, on, paris, place } from './example-tariff.ts'
import { selectTariff } from './tariff-selection.ts'
import type { TariffLine } from './tariff.ts'

const at = (hours: number, minutes = 0) => hours * 60 + minutes
const request = (lines: TariffLine[], slots: Slot[], fields: Partial<QuoteRequest> = {}): QuoteRequest => ({
  ...asker,
  tariff: grid(lines),
  places: [place(slots)],
  ...fields,
})
const charged = (lines: TariffLine[], slots: Slot[], fields: Partial<QuoteRequest> = {}) =>
  computeQuote(request(lines, slots, fields)).lines.map(({ code, quantity, amountCents }) => [
    code,
    quantity,
    amountCents,
  ])

const hourly = line('started-hour', 1200)
const halfDay = line('half-day', 4000)
const daily = line('day', 7000)
const freeByLaw = line('free', 0, { organisationKind: 'association', legalBasis: 'CG3P, art. L2125-1-2' })
const monday = '2026-10-12'

describe('computeQuote, one worked example per unit', () => {
  it('charges each started hour: 2 h 30 is 3 hours', () => {
    const quote = computeQuote(request([hourly], [on(monday, at(18), at(20, 30))]))
    expect(quote).toEqual({
      tariffId: 'grid',
      tariffName: 'Grille 2026',
      act: 'délibération de démonstration',
      lines: [
        {
          code: 'started-hour',
          label: '3\u00a0heures commencées × 12,00\u00a0€',
          quantity: 3,
          unitCents: 1200,
          amountCents: 3600,
        },
      ],
      totalCents: 3600,
      grant: null,
      freeUses: [],
      deposits: [],
      vat: null,
      cancellation: [],
      instalments: [],
      override: null,
      explanation: [
        'Tarif «\u00a0Grille 2026\u00a0» (délibération de démonstration), le plus avantageux pour chaque jour.',
        'Le 12/10/2026\u00a0: 2\u00a0h\u00a030 d’utilisation, soit 3\u00a0heures commencées.',
      ],
    })
  })

  it('charges a half-day up to four hours, or the length that the grid states', () => {
    expect(charged([halfDay], [on(monday, at(14), at(18))])).toEqual([['half-day', 1, 4000]])
    expect(charged([halfDay], [on(monday, at(14), at(18, 15))])).toEqual([['half-day', 2, 8000]])
    const tariff = grid([halfDay], { terms: tariffTerms.parse({ halfDayMinutes: 300 }) })
    expect(charged([], [on(monday, at(14), at(19))], { tariff })).toEqual([['half-day', 1, 4000]])
  })

  it('charges a day whatever the hours, once per local day', () => {
    expect(charged([daily], [on(monday, at(8), at(9))])).toEqual([['day', 1, 7000]])
    expect(charged([daily], [on(monday, at(8), at(9)), on(monday, at(20), at(22))])).toEqual([['day', 1, 7000]])
    expect(charged([daily], [on(monday, at(8), at(9)), on('2026-10-13', at(8), at(9))])).toEqual([['day', 2, 14000]])
  })

  it('is free with its legal basis, and says what the use is worth', () => {
    const quote = computeQuote(request([hourly, freeByLaw], [on(monday, at(18), at(20))]))
    expect(quote.totalCents).toBe(0)
    expect(quote.lines.map(({ code, amountCents }) => [code, amountCents])).toEqual([['free', 0]])
    expect(quote.grant).toEqual({ legalBasis: 'CG3P, art. L2125-1-2', valuedCents: 2400 })
    expect(quote.explanation.at(-1)).toBe('Avantage en nature\u00a0: 24,00\u00a0€ (CG3P, art. L2125-1-2).')
  })
})

describe('computeQuote, the most favourable price of each day', () => {
  const all = [hourly, halfDay, daily]

  it.each([
    [at(18), at(21), [['started-hour', 3, 3600]]],
    [at(14), at(18), [['half-day', 1, 4000]]],
    [
      at(14),
      at(19),
      [
        ['started-hour', 1, 1200],
        ['half-day', 1, 4000],
      ],
    ],
    [at(13), at(21), [['day', 1, 7000]]],
    [at(19), at(27), [['day', 1, 7000]]],
  ])('prices minutes %i to %i', (from, until, expected) => {
    expect(charged(all, [on(monday, from, until)])).toEqual(expected)
  })

  it('adds the started hours of each slot, and caps the sum of the day', () => {
    const three = [on(monday, at(8), at(8, 30)), on(monday, at(12), at(12, 30)), on(monday, at(20), at(20, 30))]
    expect(charged([hourly], three)).toEqual([['started-hour', 3, 3600]])
    expect(charged([hourly, line('day', 3000)], three)).toEqual([['day', 1, 3000]])
  })

  it('counts the days of a week-end from its first hour', () => {
    const weekEnd = {
      startsAt: toInstant(paris, localDate('2026-10-16'), at(18)),
      endsAt: toInstant(paris, localDate('2026-10-18'), at(20)),
    }
    expect(charged([daily], [weekEnd])).toEqual([['day', 3, 21000]])
    expect(charged([daily, hourly], [weekEnd])).toEqual([
      ['started-hour', 2, 2400],
      ['day', 2, 14000],
    ])
  })

  it.each([
    ['2026-10-25', 4, 'one hour more'],
    ['2027-03-28', 2, 'one hour less'],
  ])('charges the elapsed hours on the night of %s: %i, %s', (date, quantity) => {
    expect(charged([hourly], [on(date, at(1), at(4))])).toEqual([['started-hour', quantity, quantity * 1200]])
  })

  it('lets a night belong to the day it starts', () => {
    const quote = computeQuote(request([hourly], [on('2026-10-24', at(22), at(27))]))
    expect(quote.explanation[1]).toBe('Le 24/10/2026\u00a0: 6\u00a0h d’utilisation, soit 6\u00a0heures commencées.')
  })

  it('gathers a season in one line per unit', () => {
    const mondays = Array.from({ length: 4 }, (_, week) => on(addDays(localDate(monday), week * 7), at(18), at(20)))
    expect(charged([hourly], mondays)).toEqual([['started-hour', 8, 9600]])
  })

  it('takes the cheaper of two prices for the same unit', () => {
    expect(charged([hourly, line('started-hour', 1000)], [on(monday, at(18), at(20))])).toEqual([
      ['started-hour', 2, 2000],
    ])
  })
})

describe('computeQuote, choice of the grid and of its lines', () => {
  it('prices a series that straddles two grids by the grid of its first day', () => {
    const old = grid([hourly], { id: 'old', validUntil: localDate('2027-01-01') })
    const dearer = grid([line('started-hour', 2000)], { id: 'new', validFrom: localDate('2027-01-01') })
    const slots = [on('2026-12-31', at(18), at(19)), on('2027-01-07', at(18), at(19))]
    const quoteFrom = (date: string, used: Slot[]) =>
      computeQuote(request([], used, { tariff: selectTariff([old, dearer], localDate(date)) }))
    expect(quoteFrom('2026-12-31', slots)).toMatchObject({ tariffId: 'old', totalCents: 2400 })
    expect(quoteFrom('2027-01-07', slots.slice(1))).toMatchObject({ tariffId: 'new', totalCents: 2000 })
  })

  it('makes a company pay where associations are free', () => {
    const slots = [on(monday, at(18), at(20))]
    expect(computeQuote(request([hourly, freeByLaw], slots, { organisationKind: 'company' }))).toMatchObject({
      totalCents: 2400,
      grant: null,
    })
  })

  it('values a free use by the cheapest other profile when this one has no price', () => {
    const lines = [
      freeByLaw,
      line('started-hour', 3000, { organisationKind: 'company' }),
      line('started-hour', 1500, { organisationKind: 'training-body' }),
    ]
    expect(computeQuote(request(lines, [on(monday, at(18), at(20))])).grant?.valuedCents).toBe(3000)
  })
})

describe('computeQuote, refusals', () => {
  const slots = [on(monday, at(18), at(20))]

  it.each<[string, TariffLine[], string]>([
    ['no line applies', [line('started-hour', 1, { organisationKind: 'company' })], 'pricing.no-tariff'],
    ['a free use has no legal basis', [hourly, { ...freeByLaw, legalBasis: ' ' }], 'pricing.free-without-basis'],
    ['nothing says what a free use is worth', [freeByLaw], 'pricing.no-tariff'],
  ])('refuses when %s', (_case, lines, code) => {
    const refusal = (() => {
      try {
        return computeQuote(request(lines, slots))
      } catch (error) {
        return error
      }
    })()
    expect(refusal).toBeInstanceOf(Failure)
    expect(refusal).toMatchObject({ code })
  })

  it('refuses a quote of nothing, which would read as free', () => {
    const empty = { startsAt: slots[0]!.startsAt, endsAt: slots[0]!.startsAt }
    for (const none of [[], [empty]]) expect(() => computeQuote(request([hourly], none))).toThrow(Failure)
  })
})

describe('computeQuote, for every grid and use', () => {
  const unitPrice = fc.integer({ min: 0, max: 20_000 })
  const anyGrid = fc
    .record({ hour: fc.option(unitPrice), half: fc.option(unitPrice), day: unitPrice })
    .map(({ hour, half, day }) => [
      ...(hour === null ? [] : [line('started-hour', hour)]),
      ...(half === null ? [] : [line('half-day', half)]),
      line('day', day),
    ])
  const anySlot = fc
    .tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 47 }), fc.integer({ min: 1, max: 60 }))
    .map(([day, halfHour, quarters]) => {
      const startsAt = toInstant(paris, addDays(localDate('2026-09-01'), day), halfHour * 30)
      return { startsAt, endsAt: addMinutes(startsAt, quarters * 15) }
    })
  const anyUse = fc.array(anySlot, { minLength: 1, maxLength: 5 })

  it('gives a total that is the sum of its lines, never negative', () => {
    fc.assert(
      fc.property(anyGrid, anyUse, (lines, slots) => {
        const quote = computeQuote(request(lines, slots))
        expect(quote.totalCents).toBe(sumCents(quote.lines.map(({ amountCents }) => amountCents)))
        expect(quote.totalCents).toBeGreaterThanOrEqual(0)
        for (const { quantity, unitCents, amountCents } of quote.lines) expect(amountCents).toBe(quantity * unitCents)
      }),
    )
  })

  it('gives the same price for the same facts, whatever the order of the grid and of the slots', () => {
    fc.assert(
      fc.property(anyGrid, anyUse, (lines, slots) => {
        const price = computeQuote(request([...lines, freeByLaw], slots))
        expect(computeQuote(request([freeByLaw, ...lines].reverse(), [...slots].reverse()))).toEqual(price)
      }),
    )
  })

  it('never costs less for longer', () => {
    fc.assert(
      fc.property(anyGrid, anySlot, fc.integer({ min: 0, max: 2000 }), (lines, slot, minutes) => {
        const longer = { startsAt: slot.startsAt, endsAt: addMinutes(slot.endsAt, minutes) }
        const [short, long] = [slot, longer].map((one) => computeQuote(request(lines, [one])).totalCents)
        expect(long).toBeGreaterThanOrEqual(short!)
      }),
    )
  })

  it('never costs more than each unit alone', () => {
    fc.assert(
      fc.property(anyGrid, anySlot, (lines, slot) => {
        const total = computeQuote(request(lines, [slot])).totalCents
        for (const alone of lines) expect(total).toBeLessThanOrEqual(computeQuote(request([alone], [slot])).totalCents)
      }),
    )
  })
})
