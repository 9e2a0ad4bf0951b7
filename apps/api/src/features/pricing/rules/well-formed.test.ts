import { tariffInput, type TariffForm } from '@salles-ouvertes/contract'
import type { z } from 'zod'
import { describe, expect, it } from 'vitest'
import { option, rule } from './example-tariff.ts'
import { assertWellFormed } from './well-formed.ts'

const winter = { code: 'winter', label: 'Hiver', from: '11-01', until: '03-31' }
const grid = (changes: Partial<z.input<typeof tariffInput>> = {}): TariffForm =>
  tariffInput.parse({
    ...{ name: 'Grille', act: 'Délibération', validFrom: '2027-01-01' },
    lines: [{ unit: 'day', unitCents: 1000 }],
    ...changes,
  })

describe('assertWellFormed', () => {
  it.each<[string, TariffForm]>([
    ['pricing.unknown-season', grid({ lines: [{ unit: 'day', unitCents: 1, season: 'winter' }] })],
    ['pricing.unknown-season', grid({ adjustments: [rule('per-day', 1, { season: 'winter' })] })],
    ['pricing.unknown-season', grid({ options: [option('key', 1, { season: 'winter' })] })],
    ['pricing.same-code-twice', grid({ terms: { seasons: [winter, winter] } })],
    ['pricing.same-code-twice', grid({ options: [option('key', 1), option('key', 2)] })],
    ['pricing.free-without-basis', grid({ lines: [{ unit: 'free', unitCents: 0 }] })],
    ['pricing.reduction-without-basis', grid({ adjustments: [rule('percent', -1, { legalBasis: null })] })],
    ['pricing.reduction-without-basis', grid({ adjustments: [rule('per-day', -1, { legalBasis: '' })] })],
    ['pricing.reduction-without-basis', grid({ adjustments: [rule('free-uses', 2, { legalBasis: null })] })],
    ['pricing.invalid-adjustment', grid({ adjustments: [rule('percent', -10_001)] })],
    ['pricing.invalid-adjustment', grid({ adjustments: [rule('minimum', -1)] })],
    ['pricing.invalid-adjustment', grid({ adjustments: [rule('ceiling', -1)] })],
  ])('refuses with %s', (code, tariff) => {
    expect(() => assertWellFormed(tariff)).toThrow(expect.objectContaining({ code }) as Error)
  })

  it('says which rule of the list is at fault', () => {
    const adjustments = [rule('per-day', 1), rule('percent', -1, { legalBasis: null })]
    expect(() => assertWellFormed(grid({ adjustments }))).toThrow(
      expect.objectContaining({ details: { rule: 2 } }) as Error,
    )
  })

  it('lets through a rise without a text, and every season, code and reduction that is defined', () => {
    const tariff = grid({
      terms: { seasons: [winter] },
      adjustments: [rule('per-day', 500, { season: 'winter', legalBasis: null }), rule('percent', -5000)],
      options: [option('key', 100), option('cleaning', 4000)],
    })
    expect(() => assertWellFormed(tariff)).not.toThrow()
  })
})
