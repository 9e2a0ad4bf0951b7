export type ChargedMoney = {
  /** What was charged, first and since. */
  readonly chargedCents: number
  /** What was taken back since. */
  readonly reversedCents: number
}

/**
 * What to post so that a booking costs `dueCents`, the price of its sessions: to charge when positive, to take back when
 * negative, never more than what is still charged. All cents. Source: docs/rules/money.md §3.
 */
export const chargeDifference = ({ chargedCents, reversedCents }: ChargedMoney, dueCents: number): number =>
  Math.max(0, dueCents) - (chargedCents - reversedCents)
