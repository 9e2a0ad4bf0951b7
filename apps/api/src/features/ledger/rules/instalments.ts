import type { InstalmentTermDto, OrganisationKind } from '@salles-ouvertes/contract'
import { cents, type Cents } from '../../../platform/money.ts'
import { addDays, localDate, type LocalDate } from '../../../platform/time.ts'

/** A part of a price and the local day from which it is owed. */
export type Instalment = { readonly dueOn: LocalDate; readonly amountCents: Cents }

export type PlanFacts = {
  totalCents: Cents
  /** Shares of the grid, frozen with the price, in their order; empty: one date. */
  terms: readonly InstalmentTermDto[]
  /** Local days: the confirmation, from which days are counted, and the last session. */
  confirmedOn: LocalDate
  lastUsedOn: LocalDate
}

/**
 * Dates and amounts of a price, oldest first; shares that fall on the same day are one. Never before the confirmation,
 * nor before the one that precedes; a month that comes only after the last session is gone: its share is due with the
 * one before. Nothing when nothing is owed. Source: docs/rules/money.md §11.
 */
export function instalmentsOf({ totalCents, terms, confirmedOn, lastUsedOn }: PlanFacts): Instalment[] {
  const amounts = splitCents(totalCents, terms.length > 0 ? terms.map(({ sharePercent }) => sharePercent) : [100])
  const plan = new Map<LocalDate, Cents>()
  let day = confirmedOn
  amounts.forEach((amountCents, index) => {
    const term = terms[index]
    if (term) day = dueDay(term, { confirmedOn, lastUsedOn, notBefore: day })
    if (amountCents > 0) plan.set(day, cents((plan.get(day) ?? 0) + amountCents))
  })
  return [...plan].map(([dueOn, amountCents]) => ({ dueOn, amountCents }))
}

/** The day from which a price may be asked: a public body pays after the event. Source: docs/rules/money.md §11. */
export const payableFrom = (
  organisationKind: OrganisationKind,
  { confirmedOn, lastUsedOn }: Pick<PlanFacts, 'confirmedOn' | 'lastUsedOn'>,
): LocalDate => (organisationKind === 'public-body' ? later(lastUsedOn, confirmedOn) : confirmedOn)

type Bounds = { confirmedOn: LocalDate; lastUsedOn: LocalDate; notBefore: LocalDate }
function dueDay({ due, value }: InstalmentTermDto, { confirmedOn, lastUsedOn, notBefore }: Bounds): LocalDate {
  if (due === 'days-after-confirmation') return later(addDays(confirmedOn, value), notBefore)
  const first = firstOfMonth(value, notBefore)
  return first > lastUsedOn ? notBefore : first
}

const later = (a: LocalDate, b: LocalDate): LocalDate => (a > b ? a : b)

/** The first day of this month that does not come before a day. */
function firstOfMonth(month: number, notBefore: LocalDate): LocalDate {
  const inYear = (year: number) => localDate(`${year}-${String(month).padStart(2, '0')}-01`)
  const year = Number(notBefore.slice(0, 4))
  return inYear(year) < notBefore ? inYear(year + 1) : inYear(year)
}

/**
 * An amount in parts proportional to `shares`, to the cent: the cents that remain go to the largest remainders, the
 * first of equals before the others. The sum is always the amount.
 */
export function splitCents(amount: Cents, shares: readonly number[]): Cents[] {
  const whole = BigInt(shares.reduce((sum, share) => sum + share, 0))
  const exact = shares.map((share) => BigInt(amount) * BigInt(share))
  const floors = exact.map((part) => Number(part / whole))
  const missing = amount - floors.reduce((sum, part) => sum + part, 0)
  const favoured = exact
    .map((part, index) => ({ index, remainder: Number(part % whole) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index)
    .slice(0, missing)
    .map(({ index }) => index)
  return floors.map((part, index) => cents(part + (favoured.includes(index) ? 1 : 0)))
}
