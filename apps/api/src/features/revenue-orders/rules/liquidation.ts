import type { RevenueOrderFacts } from '@salles-ouvertes/contract'
import { fail } from '../../../platform/errors.ts'

type Liquidated = { amountCents: number; facts: RevenueOrderFacts }

/**
 * Sums of a statement, in cents: what is to be collected in money, and what was delivered in kind instead. The two are
 * never netted: a public account shows its receipts whole. Source: docs/rules/revenue-orders.md §2.
 */
export function totalsOf(lines: readonly Liquidated[]): { totalCents: number; inKindCents: number } {
  const sumWhere = (isInKind: boolean) =>
    lines
      .filter(({ facts }) => (facts.kind === 'in-kind') === isInKind)
      .reduce((sum, { amountCents }) => sum + amountCents, 0)
  return { totalCents: sumWhere(false), inKindCents: 0 - sumWhere(true) }
}

/** Debtors that neither a SIRET nor an RNA number names, each once, by name. */
export const debtorsWithoutNumber = (lines: readonly Liquidated[]): string[] =>
  [
    ...new Set(
      lines.filter(({ facts }) => !facts.debtorSiret && !facts.debtorRna).map(({ facts }) => facts.debtorName),
    ),
  ].sort((a, b) => a.localeCompare(b, 'fr'))

/**
 * The fiscal year of a month `YYYY-MM` and its last day that may be stated: today while the month runs.
 * Source: docs/rules/revenue-orders.md §1. @throws revenue-orders.month-to-come
 */
export function periodOf(month: string, today: string): { fiscalYear: number; until: string } {
  if (month > today.slice(0, 7)) fail('revenue-orders.month-to-come')
  const [year, index] = month.split('-').map(Number) as [number, number]
  const lastDay = new Date(Date.UTC(year, index, 0)).toISOString().slice(0, 10)
  return { fiscalYear: year, until: lastDay < today ? lastDay : today }
}

/** `EL-2026-COLV-003`: the establishment, the year, and a rank without a hole. */
export const orderNumberOf = (code: string, fiscalYear: number, rank: number): string =>
  `EL-${fiscalYear}-${code}-${String(rank).padStart(3, '0')}`
