import type { PriceOverrideDto, QuoteDto } from '@salles-ouvertes/contract'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { withOverride } from './price-override.ts'

const quote = (totalCents: number, fields: Partial<QuoteDto> = {}): QuoteDto => ({
  ...{ tariffId: '0', tariffName: 'Grille', act: 'Délibération', freeUses: [], deposits: [] },
  lines: [{ code: 'day', label: 'Journée', quantity: 1, unitCents: totalCents, amountCents: totalCents }],
  ...{ totalCents, grant: null, vat: null, cancellation: [], instalments: [], explanation: [], override: null },
  ...fields,
})
const decided = (gridCents: number, totalCents: number): PriceOverrideDto => ({
  ...{ gridCents, totalCents, reason: 'Fête du quartier', act: 'Décision 12' },
  ...{ deciderName: 'Camille Essai', decidedAt: '2026-10-05T10:00:00+02:00' },
})
const sum = ({ lines }: QuoteDto) => lines.reduce((total, { amountCents }) => total + amountCents, 0)

describe('withOverride', () => {
  it('leaves the price of the grid alone without one', () => {
    expect(withOverride(quote(3000), null)).toEqual(quote(3000))
  })

  it('adds the difference as a line, and says who, why and by which act', () => {
    const price = withOverride(quote(3000), decided(3000, 2000))
    expect(price).toMatchObject({ totalCents: 2000, override: { gridCents: 3000 } })
    expect(price.lines.at(-1)).toMatchObject({
      code: 'override',
      label: 'Prix décidé par Camille Essai',
      amountCents: -1000,
    })
    expect(price.explanation.at(-1)?.replace(/[\u00a0\u202f]/g, ' ')).toBe(
      'Prix décidé par Camille Essai : 20,00 € au lieu de 30,00 € (Fête du quartier ; Décision 12).',
    )
  })

  it.each([
    [
      'what is taken off is granted, under the act',
      quote(3000),
      decided(3000, 2000),
      { legalBasis: 'Décision 12', valuedCents: 1000 },
    ],
    ['free: all of it', quote(3000), decided(3000, 0), { legalBasis: 'Décision 12', valuedCents: 3000 }],
    [
      'beside what the grid granted',
      quote(3000, { grant: { legalBasis: 'L2125-1', valuedCents: 500 } }),
      decided(3000, 2000),
      { legalBasis: 'L2125-1 ; Décision 12', valuedCents: 1500 },
    ],
    [
      'less of it when the price rises',
      quote(0, { grant: { legalBasis: 'L2125-1', valuedCents: 3000 } }),
      decided(0, 1000),
      { legalBasis: 'L2125-1', valuedCents: 2000 },
    ],
    ['nothing is granted when the price rises above', quote(3000), decided(3000, 4000), null],
  ])('%s', (_case, grid, override, grant) => {
    expect(withOverride(grid, override).grant).toEqual(grant)
  })

  it('computes the tax again', () => {
    const vat = { rateBasisPoints: 2000, amountCents: 500 }
    expect(withOverride(quote(3000, { vat }), decided(3000, 1200)).vat).toEqual({
      rateBasisPoints: 2000,
      amountCents: 200,
    })
  })

  const amount = fc.integer({ min: 0, max: 10_000_000 })
  it('adds up, is the sum decided for what it was decided for, and keeps the ratio for fewer sessions', () => {
    fc.assert(
      fc.property(amount, amount, amount, (gridCents, totalCents, other) => {
        const override = decided(gridCents, totalCents)
        const whole = withOverride(quote(gridCents), override)
        expect([sum(whole), whole.totalCents]).toEqual([totalCents, totalCents])
        const rest = Math.min(other, gridCents)
        const price = withOverride(quote(rest), override)
        expect(sum(price)).toBe(price.totalCents)
        expect(price.totalCents).toBeGreaterThanOrEqual(0)
        expect(price.totalCents).toBeLessThanOrEqual(totalCents)
        // A free use always says what it is worth and why: the books refuse it otherwise.
        if (price.totalCents === 0 && rest > 0) expect(price.grant?.valuedCents).toBeGreaterThan(0)
      }),
    )
  })
})
