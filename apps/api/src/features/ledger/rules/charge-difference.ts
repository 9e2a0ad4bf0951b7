import { netCents, type ChargeMoney } from './charge-money.ts'

/**
 * What to post so that a booking costs `dueCents`, the price of its sessions: to charge when positive, to take back when
 * negative, never more than what is still charged. All cents. Source: docs/rules/money.md §3.
 */
export const chargeDifference = (
  money: Pick<ChargeMoney, 'chargedCents' | 'reversedCents'>,
  dueCents: number,
): number => Math.max(0, dueCents) - (money.chargedCents - money.reversedCents)

/**
 * What was waived beyond the price that is left: one cannot be spared more than one owes, and what was never paid is
 * never refunded. Cents. Source: docs/rules/money.md §6.
 */
export const waivedInExcess = (money: ChargeMoney): number => Math.max(0, money.waivedCents - netCents(money))
