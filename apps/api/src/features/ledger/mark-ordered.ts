import { and, inArray, isNull } from 'drizzle-orm'
import { clockNow } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { refreshCharge } from './charge-state.store.ts'
import { chargeTable } from './ledger.tables.ts'

/** The accountant of the payee was given the order to collect these charges. */
export async function markOrdered(tx: Tx, chargeIds: readonly string[]): Promise<void> {
  if (chargeIds.length === 0) return
  await tx
    .update(chargeTable)
    .set({ orderedAt: await clockNow(tx) })
    .where(and(inArray(chargeTable.id, [...chargeIds]), isNull(chargeTable.orderedAt)))
  for (const id of chargeIds) await refreshCharge(tx, id)
}
