import type { OrganisationKind } from '@salles-ouvertes/contract'

export type MoneyFacts = {
  /** What is still owed, in cents; null when nothing was charged yet. */
  balanceCents: number | null
  /** What agreed counterparts in kind, not late, stand for, in cents. */
  inKindCents: number
  organisationKind: OrganisationKind
  /** The tenant asks to be paid before anybody enters. */
  prepayment: boolean
}

/**
 * May the access code leave, as far as money is concerned? A charge must exist. Where prepayment is asked it must be
 * settled, or covered by counterparts in kind, except for public bodies, which pay on a payment order after the event.
 * Source: docs/rules/money.md (domain rules 13 and 18).
 */
export function moneyAllowsAccess({ balanceCents, inKindCents, organisationKind, prepayment }: MoneyFacts): boolean {
  if (balanceCents === null) return false
  return !prepayment || organisationKind === 'public-body' || balanceCents - inKindCents <= 0
}
