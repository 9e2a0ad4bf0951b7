import type { InstalmentTermDto, OrganisationKind } from '@salles-ouvertes/contract'
import { fail } from '../../../platform/errors.ts'

/**
 * Instalments of a booking: those of the grid when it has several sessions, none when it has one. A public body pays on
 * a payment order, after the event. Source: docs/rules/money.md §11.
 */
export const instalmentsFor = (
  terms: readonly InstalmentTermDto[],
  { organisationKind, sessions }: { organisationKind: OrganisationKind; sessions: number },
): InstalmentTermDto[] => (sessions > 1 && organisationKind !== 'public-body' ? [...terms] : [])

/**
 * Refuses shares that are not the whole price, a month that is none, and days that do not come one after the other.
 * @throws pricing.invalid-instalments
 */
export function assertInstalments(terms: readonly InstalmentTermDto[]): void {
  if (terms.length === 0) return
  const share = terms.reduce((sum, { sharePercent }) => sum + sharePercent, 0)
  const months = terms.filter(({ due }) => due === 'first-of-month').map(({ value }) => value)
  const days = terms.filter(({ due }) => due === 'days-after-confirmation').map(({ value }) => value)
  const isYear = months.every((month) => month >= 1 && month <= 12) && new Set(months).size === months.length
  const isAscending = days.every((value, index) => index === 0 || value > (days[index - 1] ?? 0))
  if (share !== 100 || !isYear || !isAscending) fail('pricing.invalid-instalments')
}
