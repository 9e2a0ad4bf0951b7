import type { QuoteDto } from '@salles-ouvertes/contract'
import { eq } from 'drizzle-orm'
import type { Actor } from '../../platform/actor.ts'
import { clockNow } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { record } from '../audit/index.ts'
import { appendEntry, findChargeOfBooking, reversedOf } from './ledger.store.ts'
import { chargeTable } from './ledger.tables.ts'
import { partialReversal } from './rules/partial-reversal.ts'
import { reversalPostings } from './rules/postings.ts'

export type ReducedCharge = {
  bookingId: string
  /** Price of the sessions that remain. */
  due: Pick<QuoteDto, 'totalCents' | 'free'>
  reason: string
}

/**
 * Brings what a booking owes down to the price of the sessions that remain, by a new, opposite entry; a free use keeps
 * the value of what remains. Does nothing when the booking was not charged, is reversed, or owes no more than that.
 */
export async function reduceCharge(tx: Tx, actor: Actor, { bookingId, due, reason }: ReducedCharge): Promise<void> {
  const charge = await findChargeOfBooking(tx, bookingId)
  if (!charge || charge.status === 'cancelled') return
  const reversedCents = await reversedOf(tx, charge.id)
  const cents = partialReversal({ chargedCents: charge.amountCents, reversedCents }, due.totalCents)
  const valuedCents = charge.valuedCents !== null && due.free ? due.free.valuedCents : charge.valuedCents
  if (cents === 0 && valuedCents === charge.valuedCents) return
  if (cents > 0) {
    const at = await clockNow(tx)
    await appendEntry(tx, { charge, kind: 'reversal', description: reason, postings: reversalPostings(cents), at })
  }
  await tx.update(chargeTable).set({ valuedCents }).where(eq(chargeTable.id, charge.id))
  const { tenantId, organisationId } = charge
  const details = { cents, valuedCents }
  await record(tx, actor, {
    action: 'charge.reduce',
    subjectId: charge.id,
    tenantId,
    organisationId,
    note: reason,
    details,
  })
}
