import type { Tx } from '../../platform/database.ts'
import { moneyOfCharge, refreshCharge } from './charge-state.store.ts'
import { appendEntry, type ChargeRow } from './ledger.store.ts'
import { chargeDifference, waivedInExcess } from './rules/charge-difference.ts'

/** What the grid keeps of the price that falls: cents, and the words of its entry. */
export type KeptFee = { cents: number; reason: string }

/**
 * Takes back what the sessions of a booking cost beyond `dueCents`, keeps the fee of those given up, never above that
 * price, and takes back what was spared beyond what is left, each by an entry of its own; then writes the state of the
 * charge. Does nothing to a charge that costs no more than that.
 */
export async function lowerCharge(
  tx: Tx,
  charge: ChargeRow,
  { dueCents, reason, at, kept }: { dueCents: number; reason: string; at: Date; kept?: KeptFee | undefined },
): Promise<void> {
  const entry = { charge, description: reason, at }
  const cents = chargeDifference(await moneyOfCharge(tx, charge.id), dueCents)
  if (cents < 0) await appendEntry(tx, { ...entry, kind: 'reversal', amountCents: -cents })
  const feeCents = Math.min(kept?.cents ?? 0, -cents)
  if (kept && feeCents > 0) {
    await appendEntry(tx, { ...entry, kind: 'fee', description: kept.reason, amountCents: feeCents })
  }
  const excess = waivedInExcess(await moneyOfCharge(tx, charge.id))
  if (excess > 0) await appendEntry(tx, { ...entry, kind: 'waiver', amountCents: -excess })
  await refreshCharge(tx, charge.id)
}
