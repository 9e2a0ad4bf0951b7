import type { TariffDryRunDto } from '@salles-ouvertes/contract'

/** What one booking paid, and would pay; `afterCents` is null when the grid studied gives it no price. */
export type ReplayedPrice = {
  establishmentName: string
  organisationName: string
  beforeCents: number
  afterCents: number | null
}
type Comparison = { bookings: number; beforeCents: number; afterCents: number }

/** As many organisations as a person reads. */
const organisationsShown = 50

/**
 * Sums of a dry run: the whole, each establishment by name, and the organisations with the widest differences first.
 * Bookings without a price are counted apart. Source: docs/rules/pricing.md §8.
 */
export function sumDryRun(prices: readonly ReplayedPrice[]): Omit<TariffDryRunDto, 'from' | 'until'> {
  const priced = prices.flatMap(({ afterCents, ...price }) => (afterCents === null ? [] : [{ ...price, afterCents }]))
  const difference = ({ beforeCents, afterCents }: Comparison) => Math.abs(afterCents - beforeCents)
  return {
    ...sumOf(priced),
    unpriced: prices.length - priced.length,
    establishments: byName(priced, ({ establishmentName }) => establishmentName),
    organisations: byName(priced, ({ organisationName }) => organisationName)
      .sort((a, b) => difference(b) - difference(a))
      .slice(0, organisationsShown),
  }
}

type Priced = ReplayedPrice & { afterCents: number }

function byName(prices: readonly Priced[], nameOf: (price: Priced) => string): ({ name: string } & Comparison)[] {
  const groups = new Map<string, Priced[]>()
  for (const price of prices) {
    const name = nameOf(price)
    groups.set(name, [...(groups.get(name) ?? []), price])
  }
  return [...groups].map(([name, its]) => ({ name, ...sumOf(its) })).sort((a, b) => a.name.localeCompare(b.name, 'fr'))
}

const sumOf = (prices: readonly Priced[]): Comparison => ({
  bookings: prices.length,
  beforeCents: prices.reduce((sum, { beforeCents }) => sum + beforeCents, 0),
  afterCents: prices.reduce((sum, { afterCents }) => sum + afterCents, 0),
})
