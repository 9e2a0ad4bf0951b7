import { eq } from 'drizzle-orm'
import type { Actor } from '../../platform/actor.ts'
import { clockNow } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { record } from '../audit/index.ts'
import { appendEntry, balancesOf, findChargeOfBooking } from './ledger.store.ts'
import { chargeTable } from './ledger.tables.ts'
import { reversalPostings } from './rules/postings.ts'

/**
 * Cancels what a booking still owes by a new, opposite entry: nothing posted is ever edited. Does nothing when the
 * booking was not charged or is already reversed.
 */
export async function reverseCharge(tx: Tx, actor: Actor, bookingId: string, reason: string): Promise<void> {
  const charge = await findChargeOfBooking(tx, bookingId)
  if (!charge || charge.status === 'cancelled') return
  const balance = (await balancesOf(tx, [charge.id])).get(charge.id) ?? 0
  if (balance !== 0) {
    const at = await clockNow(tx)
    await appendEntry(tx, { charge, kind: 'reversal', description: reason, postings: reversalPostings(balance), at })
  }
  await tx.update(chargeTable).set({ status: 'cancelled' }).where(eq(chargeTable.id, charge.id))
  const { tenantId, organisationId } = charge
  await record(tx, actor, { action: 'charge.reverse', subjectId: charge.id, tenantId, organisationId, note: reason })
}
