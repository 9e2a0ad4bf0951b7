import type { Tx } from '../../platform/database.ts'
import { moneyOfCharge, refreshCharge } from './charge-state.store.ts'
import { appendEntry, type ChargeRow } from './ledger.store.ts'
import { chargeDifference, waivedInExcess } from './rules/charge-difference.ts'

/**
 * Takes back what a booking costs beyond `dueCents`, and what was spared of it beyond what is left, each by an entry of
 * its own; then writes the state of the charge. Does nothing to a charge that costs no more than that.
 */
export async function lowerCharge(
  tx: Tx,
  charge: ChargeRow,
  { dueCents, reason, at }: { dueCents: number; reason: string; at: Date },
): Promise<void> {
  const entry = { charge, description: reason, at }
  const cents = chargeDifference(await moneyOfCharge(tx, charge.id), dueCents)
  if (cents < 0) await appendEntry(tx, { ...entry, kind: 'reversal', amountCents: -cents })
  const excess = waivedInExcess(await moneyOfCharge(tx, charge.id))
  if (excess > 0) await appendEntry(tx, { ...entry, kind: 'waiver', amountCents: -excess })
  await refreshCharge(tx, charge.id)
}
