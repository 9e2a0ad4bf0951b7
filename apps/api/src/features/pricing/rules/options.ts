import type { ChosenOption, TariffOptionDto } from '@salles-ouvertes/contract'
import { fail } from '../../../platform/errors.ts'
import { cents, multiplyCents } from '../../../platform/money.ts'
import type { LocalDate } from '../../../platform/time.ts'
import type { RunningUse } from './adjustments.ts'
import { optionLabel } from './price-words.ts'
import type { QuoteLine } from './quote-line.ts'
import { concerns, holdsOn } from './tariff-selection.ts'
import type { TariffSubject, TariffVersion } from './tariff.ts'

/** Options that a grid offers somebody for a room on a day; the mandatory ones among them are added anyway. */
export const optionsFor = (
  { options, terms }: Pick<TariffVersion, 'options' | 'terms'>,
  subject: TariffSubject,
  date: LocalDate,
): TariffOptionDto[] => options.filter((option) => concerns(option, subject) && holdsOn(option, terms, date))

/**
 * Lines of the options of a booking: those asked for, and those that its grid makes mandatory. A session or day option
 * counts the sessions or days that its conditions name. Source: docs/rules/pricing.md §7.
 * @throws pricing.unknown-option when the grid offers none of that code there
 * @throws pricing.too-many-of-option beyond what the grid says
 */
export function optionLines(
  { options, terms }: Pick<TariffVersion, 'options' | 'terms'>,
  uses: readonly RunningUse[],
  chosen: readonly ChosenOption[],
): QuoteLine[] {
  const named = (option: TariffOptionDto) =>
    uses.filter(({ use, subject }) => concerns(option, subject) && holdsOn(option, terms, use.dates[0]))
  for (const { code } of chosen) {
    const offered = options.find((option) => option.code === code)
    if (!offered || named(offered).length === 0) fail('pricing.unknown-option', { option: code })
  }
  return options.flatMap((option) => {
    const its = named(option)
    const asked = chosen.filter(({ code }) => code === option.code).reduce((sum, { quantity }) => sum + quantity, 0)
    if (asked > option.most) fail('pricing.too-many-of-option', { option: option.code, most: option.most })
    const number = option.isMandatory && its.length > 0 ? Math.max(1, asked) : asked
    if (number === 0) return []
    const quantity = number * countOf(option, its)
    const unitCents = cents(option.unitCents)
    return [
      {
        code: `option:${option.code}` as const,
        label: optionLabel(option.label, quantity, unitCents),
        quantity,
        unitCents,
        amountCents: multiplyCents(unitCents, quantity),
      },
    ]
  })
}

function countOf({ unit }: TariffOptionDto, uses: readonly RunningUse[]): number {
  if (unit === 'session') return uses.reduce((sum, { use }) => sum + use.sessions, 0)
  // Two rooms on one day are one day of the technician.
  if (unit === 'day') return new Set(uses.flatMap(({ use }) => use.dates)).size
  return 1
}
