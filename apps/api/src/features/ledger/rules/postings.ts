import type { LedgerAccountKind, LedgerEntryKind } from '@salles-ouvertes/contract'

export type Posting = { account: LedgerAccountKind; amountCents: number }

/**
 * The account that faces the receivable in each kind of entry, and whether an amount of that kind raises what is owed.
 * `collected` is money that the payee itself received: the platform holds none. Source: docs/rules/money.md §3.
 */
const counterparts: Record<LedgerEntryKind, { account: LedgerAccountKind; raises: boolean }> = {
  charge: { account: 'revenue', raises: true },
  reversal: { account: 'revenue', raises: false },
  fee: { account: 'revenue', raises: true },
  payment: { account: 'collected', raises: false },
  refund: { account: 'collected', raises: true },
  waiver: { account: 'waived', raises: false },
  'in-kind': { account: 'in-kind', raises: false },
}

/**
 * The two lines of an entry, debit positive and credit negative, sum zero. A negative amount undoes an earlier entry of
 * the kind by a new one: what was posted is never erased (rule 21). Amounts in cents, never zero.
 */
export function postingsOf(kind: LedgerEntryKind, amountCents: number): Posting[] {
  const { account, raises } = counterparts[kind]
  const owed = raises ? amountCents : -amountCents
  return [
    { account: 'receivable', amountCents: owed },
    { account, amountCents: -owed },
  ]
}
