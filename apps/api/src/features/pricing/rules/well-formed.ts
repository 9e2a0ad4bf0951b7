import type { TariffAdjustmentDto, TariffForm } from '@salles-ouvertes/contract'
import { fail } from '../../../platform/errors.ts'
import { assertTiers } from './cancellation.ts'
import { assertInstalments } from './instalments.ts'

type Grid = Pick<TariffForm, 'terms' | 'lines' | 'adjustments' | 'options'>

/**
 * Refuses a grid that could not be read: seasons that it does not define, codes given twice, what lowers a price
 * without saying by which right, values that mean nothing. Positions are those of the list that is sent.
 * @throws pricing.unknown-season, pricing.same-code-twice, pricing.free-without-basis, pricing.reduction-without-basis,
 * pricing.invalid-adjustment, pricing.invalid-cancellation, pricing.cancellation-not-monotone,
 * pricing.invalid-instalments
 */
export function assertWellFormed({ terms, lines, adjustments, options }: Grid): void {
  const seasons = terms.seasons.map(({ code }) => code)
  for (const { season } of [...lines, ...adjustments, ...options]) {
    if (season !== null && !seasons.includes(season)) fail('pricing.unknown-season', { season })
  }
  const given = [terms.deposits, options].map((all) => all.map(({ code }) => code))
  for (const codes of [seasons, ...given]) {
    const twice = codes.find((code, index) => codes.indexOf(code) !== index)
    if (twice) fail('pricing.same-code-twice', { value: twice })
  }
  if (lines.some((line) => line.unit === 'free' && !line.legalBasis)) fail('pricing.free-without-basis')
  adjustments.forEach((adjustment, index) => {
    if (lowers(adjustment) && !adjustment.legalBasis) fail('pricing.reduction-without-basis', { rule: index + 1 })
    if (!isInRange(adjustment)) fail('pricing.invalid-adjustment', { rule: index + 1 })
  })
  assertTiers(terms.cancellation)
  assertInstalments(terms.instalments)
}

/** Whether a rule asks somebody for less than others: it then needs a legal basis. Source: docs/rules/pricing.md §5. */
const lowers = ({ kind, value }: TariffAdjustmentDto): boolean => kind === 'free-uses' || value < 0

function isInRange({ kind, value }: TariffAdjustmentDto): boolean {
  if (kind === 'percent') return value >= -10_000 && value <= 100_000
  return value >= 0 || kind === 'per-day' || kind === 'per-session' || kind === 'per-booking'
}
