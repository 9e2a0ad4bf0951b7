import type { ChargeStatus } from '@salles-ouvertes/contract'
import type { Tx } from '../../platform/database.ts'
import { eq } from 'drizzle-orm'
import { balancesOf } from './ledger.store.ts'
import { chargeTable } from './ledger.tables.ts'

/** State and what is still owed, in cents, of the charge of a booking; null before it is confirmed. */
export async function chargeOfBooking(
  tx: Tx,
  bookingId: string,
): Promise<{ id: string; status: ChargeStatus; balanceCents: number } | null> {
  const [charge] = await tx.select().from(chargeTable).where(eq(chargeTable.bookingId, bookingId))
  if (!charge) return null
  const balances = await balancesOf(tx, [charge.id])
  return { id: charge.id, status: charge.status, balanceCents: balances.get(charge.id) ?? 0 }
}
