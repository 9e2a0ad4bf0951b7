import type { PriceOverrideDto, QuoteDto } from '@salles-ouvertes/contract'
import { cents, multiplyCents, type Cents } from '../../../platform/money.ts'
import { overrideLabel, overrideSentence } from './price-words.ts'
import { vatOf } from './quote.ts'

/**
 * A price of the grid brought to what was decided for the request: the difference is a line of its own. For other
 * sessions than those it was decided for, it keeps the same ratio to the grid; where the grid asked for nothing, the sum
 * decided stays whole. What it takes off is a grant in kind under the act. Source: docs/rules/pricing.md §11.
 */
export function withOverride(grid: QuoteDto, override: PriceOverrideDto | null): QuoteDto {
  if (!override) return grid
  const gridCents = cents(grid.totalCents)
  const totalCents = overriddenTotal(gridCents, override)
  const differenceCents = cents(totalCents - gridCents)
  const line = { code: 'override', label: overrideLabel(override.deciderName), quantity: 1 }
  return {
    ...grid,
    lines: [...grid.lines, { ...line, unitCents: differenceCents, amountCents: differenceCents }],
    totalCents,
    grant: grantAfter(grid.grant, differenceCents, override.act),
    vat: grid.vat && vatOf(totalCents, grid.vat.rateBasisPoints),
    explanation: [...grid.explanation, overrideSentence(override, { gridCents, totalCents })],
    override,
  }
}

const overriddenTotal = (gridCents: Cents, { gridCents: basis, totalCents }: PriceOverrideDto): Cents =>
  basis === 0 ? cents(totalCents) : multiplyCents(gridCents, totalCents, basis)

/** What is granted grows with what is taken off, under the act as well; it shrinks with what is added. */
function grantAfter(grant: QuoteDto['grant'], differenceCents: number, act: string): QuoteDto['grant'] {
  const valuedCents = (grant?.valuedCents ?? 0) - differenceCents
  if (valuedCents <= 0) return null
  if (differenceCents >= 0) return grant && { ...grant, valuedCents }
  const bases = grant ? [grant.legalBasis, act] : [act]
  return { legalBasis: [...new Set(bases)].join(' ; '), valuedCents }
}
