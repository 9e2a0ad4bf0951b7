import { eq } from 'drizzle-orm'
import type { Actor } from '../../platform/actor.ts'
import { clockNow } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { record } from '../audit/index.ts'
import { findChargeOfBooking } from './ledger.store.ts'
import { chargeTable } from './ledger.tables.ts'
import { lowerCharge } from './lower-charge.ts'

/**
 * A cancelled booking costs nothing any more, by new, opposite entries: nothing posted is ever edited. What was paid is
 * then over, and to be given back. Does nothing when the booking was not charged or is already reversed.
 */
export async function reverseCharge(tx: Tx, actor: Actor, bookingId: string, reason: string): Promise<void> {
  const charge = await findChargeOfBooking(tx, bookingId)
  if (!charge || charge.voidedAt) return
  const at = await clockNow(tx)
  await tx.update(chargeTable).set({ voidedAt: at }).where(eq(chargeTable.id, charge.id))
  await lowerCharge(tx, charge, { dueCents: 0, reason, at })
  const { tenantId, organisationId } = charge
  await record(tx, actor, { action: 'charge.reverse', subjectId: charge.id, tenantId, organisationId, note: reason })
}
