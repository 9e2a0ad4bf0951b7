import type { ChargeStatus } from '@salles-ouvertes/contract'

/** What the entries of a charge add up to, kind by kind, in cents: what was undone is already taken off. */
export type ChargeMoney = {
  readonly chargedCents: number
  readonly reversedCents: number
  /** Kept of sessions given up, whose price was taken back. */
  readonly feeCents: number
  readonly paidCents: number
  readonly refundedCents: number
  readonly waivedCents: number
  readonly inKindCents: number
}

/** Of a charge without an entry. */
export const nothingPosted: ChargeMoney = {
  chargedCents: 0,
  reversedCents: 0,
  feeCents: 0,
  paidCents: 0,
  refundedCents: 0,
  waivedCents: 0,
  inKindCents: 0,
}

/** What the booking costs now, whatever was paid of it: its sessions, and what was kept of those given up. */
export const netCents = ({
  chargedCents,
  reversedCents,
  feeCents,
}: Pick<ChargeMoney, 'chargedCents' | 'reversedCents' | 'feeCents'>) => chargedCents - reversedCents + feeCents

/** What is still owed; negative when more was settled than the booking costs. */
export const balanceCents = (money: ChargeMoney): number =>
  netCents(money) - money.paidCents + money.refundedCents - money.waivedCents - money.inKindCents

/**
 * What the payee has to give back in money: what is over, never more than it received, and never for a counterpart in
 * kind. Source: docs/rules/money.md §6.
 */
export const refundableCents = (money: ChargeMoney): number =>
  Math.max(0, Math.min(-balanceCents(money), money.paidCents - money.refundedCents))

export type ChargeFacts = {
  money: ChargeMoney
  /** The booking was cancelled whole: nothing of its sessions is owed. */
  isVoid: boolean
  /** The payee's accountant was given an order to collect it. */
  isOrdered: boolean
}

/** The state of a charge: computed from its entries, never chosen. Source: docs/rules/money.md §7. */
export function chargeState({ money, isVoid, isOrdered }: ChargeFacts): ChargeStatus {
  const net = netCents(money)
  // A share kept of sessions given up before is still owed once the rest is cancelled.
  if (net === 0 && (isVoid || money.chargedCents > 0)) return 'cancelled'
  const balance = balanceCents(money)
  if (balance <= 0) return 'paid'
  if (balance < net) return 'partly-paid'
  return isOrdered ? 'ordered' : 'due'
}
