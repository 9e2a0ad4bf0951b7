import type { CancellationTierDto } from '@salles-ouvertes/contract'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cents } from '../../../platform/money.ts'
import { localDate } from '../../../platform/time.ts'
import { assertTiers, keptPrice, sessionsByTier, tierAt, tiersFor } from './cancellation.ts'
import { keptSentences, noticeWords, tierSentences } from './cancellation-words.ts'

const tier = (noticeDays: number, keptPercent: number, minimumCents = 0): CancellationTierDto => ({
  ...{ noticeDays, keptPercent, minimumCents },
})
const tiers = [tier(30, 0), tier(8, 50), tier(0, 100)]
const part = (noticeDays: number, priceCents: number) => ({ noticeDays, sessions: 1, priceCents: cents(priceCents) })
const spaced = (texts: readonly string[]) => texts.map((text) => text.replace(/[\u00a0\u202f]/g, ' '))

describe('tierAt', () => {
  it.each([
    [45, 0],
    [30, 0],
    [29, 50],
    [8, 50],
    [7, 100],
    [0, 100],
  ])('%i days before: %i %% is kept', (noticeDays, keptPercent) => {
    expect(tierAt(tiers, noticeDays)?.keptPercent).toBe(keptPercent)
  })

  it('is none without tiers', () => {
    expect(tierAt([], 3)).toBeNull()
  })
})

it('tiersFor prefers those of the profile, and gives the longest notice first', () => {
  const terms = [
    { organisationKind: null, tiers: [tier(0, 10)] },
    { organisationKind: 'company' as const, tiers: [tier(0, 100), tier(60, 30)] },
  ]
  expect(tiersFor(terms, 'company').map(({ noticeDays }) => noticeDays)).toEqual([60, 0])
  expect(tiersFor(terms, 'association')).toEqual([tier(0, 10)])
  expect(tiersFor([], 'association')).toEqual([])
})

describe('keptPrice', () => {
  it.each([
    ['nothing without tiers', [], [part(0, 3000)], 0],
    ['the share of the tier', tiers, [part(8, 3000)], 1500],
    ['each session by its own date', tiers, [part(31, 3000), part(10, 6000), part(3, 3000)], 6000],
    ['half a cent upwards', tiers, [part(8, 3001)], 1501],
    ['at least the minimum', [tier(0, 10, 1000)], [part(0, 3000)], 1000],
    ['never more than the price', [tier(0, 10, 1000)], [part(0, 700)], 700],
    ['nothing of a free use', [tier(0, 100, 1000)], [part(0, 0)], 0],
    [
      'one minimum for all, that of the strictest',
      [tier(9, 0, 500), tier(0, 0, 1000)],
      [part(9, 3000), part(0, 3000)],
      1000,
    ],
  ])('keeps %s', (_case, of, parts, kept) => {
    expect(keptPrice(of, parts).keptCents).toBe(kept)
  })

  const amount = fc.integer({ min: 0, max: 1_000_000 })
  /** Tiers that publication accepts. */
  const lawfulTiers = fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { maxLength: 5 }).chain((notices) => {
    const sorted = [0, ...notices.toSorted((a, b) => a - b)]
    const falling = (max: number) =>
      fc
        .array(fc.integer({ min: 0, max }), { minLength: sorted.length, maxLength: sorted.length })
        .map((values) => values.toSorted((a, b) => b - a))
    return fc
      .tuple(falling(100), falling(5000))
      .map(([percents, minimums]) =>
        sorted.map((noticeDays, at) => tier(noticeDays, percents[at] ?? 0, minimums[at] ?? 0)),
      )
  })
  const sessions = fc.array(fc.tuple(fc.integer({ min: 0, max: 90 }), amount), { minLength: 1, maxLength: 8 })

  it('never keeps less when one gives up later', () => {
    fc.assert(
      fc.property(lawfulTiers, sessions, fc.integer({ min: 0, max: 90 }), (of, all, later) => {
        assertTiers([{ organisationKind: null, tiers: of }])
        const keptAt = (delay: number) =>
          keptPrice(
            of,
            all.map(([noticeDays, price]) => part(Math.max(0, noticeDays - delay), price)),
          ).keptCents
        expect(keptAt(later)).toBeGreaterThanOrEqual(keptAt(0))
      }),
    )
  })

  it('keeps whole cents, from nothing to the price', () => {
    fc.assert(
      fc.property(lawfulTiers, sessions, (of, all) => {
        const { keptCents, givenUpCents } = keptPrice(
          of,
          all.map(([noticeDays, price]) => part(noticeDays, price)),
        )
        expect(Number.isSafeInteger(keptCents)).toBe(true)
        expect(keptCents).toBeGreaterThanOrEqual(0)
        expect(keptCents).toBeLessThanOrEqual(givenUpCents)
        expect(givenUpCents).toBe(all.reduce((sum, [, price]) => sum + price, 0))
      }),
    )
  })
})

describe('assertTiers', () => {
  const all = (...of: CancellationTierDto[]) => ({ organisationKind: null, tiers: of })
  it.each([
    ['pricing.invalid-cancellation', [all(tier(8, 50))]],
    ['pricing.invalid-cancellation', [all(tier(0, 50), tier(0, 60))]],
    ['pricing.invalid-cancellation', [all(tier(0, 50)), all(tier(0, 60))]],
    ['pricing.cancellation-not-monotone', [all(tier(8, 60), tier(0, 50))]],
    ['pricing.cancellation-not-monotone', [all(tier(8, 10, 500), tier(0, 50))]],
  ])('refuses with %s', (code, terms) => {
    expect(() => {
      assertTiers(terms)
    }).toThrow(expect.objectContaining({ code }) as Error)
  })
})

it('sessionsByTier counts civil days from today, also over a change of clocks', () => {
  const on = (date: string) => ({ localDate: date })
  const given = [on('2026-10-24'), on('2026-10-25'), on('2026-11-01'), on('2026-12-01')]
  expect(
    sessionsByTier(tiers, given, localDate('2026-10-24')).map(({ noticeDays, sessions: its }) => [
      noticeDays,
      its.length,
    ]),
  ).toEqual([
    [38, 1],
    [8, 1],
    [0, 2],
  ])
})

describe('words', () => {
  it('say each tier by its notice', () => {
    const close = [tier(2, 0), tier(1, 50), tier(0, 100, 1500)]
    expect(spaced(close.map((each) => noticeWords(close, each)))).toEqual([
      '2 jours avant ou plus tôt',
      '1 jour avant',
      'moins de 1 jour avant',
    ])
    expect(spaced(tierSentences(tiers))).toEqual([
      'Annulation 30 jours avant ou plus tôt : rien n’est dû.',
      'Annulation de 8 à 29 jours avant : 50 % du prix des séances reste dû.',
      'Annulation moins de 8 jours avant : 100 % du prix des séances reste dû.',
    ])
    expect(spaced(tierSentences([tier(0, 0, 1500)]))).toEqual([
      'Annulation quel que soit le délai : au moins 15,00 € reste dû.',
    ])
  })

  it('say what is kept, line by line', () => {
    const kept = keptPrice(tiers, [part(31, 3000), { ...part(10, 6000), sessions: 2 }, part(3, 3000)])
    expect(spaced(keptSentences(tiers, kept))).toEqual([
      '1 séance annulée 30 jours avant ou plus tôt : 0 % de 30,00 €, rien n’est retenu.',
      '2 séances annulées de 8 à 29 jours avant : 50 % de 60,00 €, soit 30,00 €.',
      '1 séance annulée moins de 8 jours avant : 100 % de 30,00 €, soit 30,00 €.',
    ])
    const least = [tier(0, 0, 1000)]
    expect(spaced(keptSentences(least, keptPrice(least, [part(0, 3000)]))).at(-1)).toBe(
      'Le tarif retient au moins 10,00 €.',
    )
    expect(keptSentences([], keptPrice([], [part(0, 3000)]))).toEqual(['Le tarif ne retient rien en cas d’annulation.'])
    expect(keptSentences(tiers, keptPrice(tiers, [part(0, 0)]))).toEqual(['Ces séances ne coûtent rien.'])
  })
})
