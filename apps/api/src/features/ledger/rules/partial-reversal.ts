export type ChargedMoney = {
  /** What was charged first. */
  readonly chargedCents: number
  /** What was taken back since. */
  readonly reversedCents: number
}

/**
 * What to take back so that a booking costs `dueCents`, the price of the sessions that remain: never more than what is
 * still charged, and nothing when that price is not lower. All cents. Source: docs/rules/money.md §3.
 */
export function partialReversal({ chargedCents, reversedCents }: ChargedMoney, dueCents: number): number {
  const charged = chargedCents - reversedCents
  return Math.max(0, charged - Math.max(0, dueCents))
}
