import type { QuoteDto } from '@salles-ouvertes/contract'
import { eq } from 'drizzle-orm'
import type { Actor } from '../../platform/actor.ts'
import { clockNow } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { record } from '../audit/index.ts'
import { moneyOfCharge, refreshCharge } from './charge-state.store.ts'
import { appendEntry, findChargeOfBooking } from './ledger.store.ts'
import { chargeTable } from './ledger.tables.ts'
import { type KeptFee, lowerCharge } from './lower-charge.ts'
import { chargeDifference } from './rules/charge-difference.ts'

export type SettledCharge = {
  bookingId: string
  /** Price of the sessions that remain, as they are now. */
  due: Pick<QuoteDto, 'totalCents' | 'grant'>
  reason: string
  /** What the grid keeps of the sessions given up; later changes of the others leave it alone. */
  kept?: KeptFee | undefined
}

/**
 * Brings what a booking owes to the price of its sessions, up or down, by a new entry; a free or reduced use keeps the
 * value of what remains. Does nothing when the booking was not charged, is reversed, or owes exactly that.
 */
export const settleCharge = (tx: Tx, actor: Actor, settled: SettledCharge): Promise<void> =>
  bringTo(tx, actor, settled, (cents) => cents)

/** As `settleCharge`, for sessions given up: never up. */
export const reduceCharge = (tx: Tx, actor: Actor, settled: SettledCharge): Promise<void> =>
  bringTo(tx, actor, settled, (cents) => Math.min(0, cents))

async function bringTo(
  tx: Tx,
  actor: Actor,
  { bookingId, due, reason, kept }: SettledCharge,
  bounded: (cents: number) => number,
): Promise<void> {
  const charge = await findChargeOfBooking(tx, bookingId)
  if (!charge || charge.voidedAt) return
  const cents = bounded(chargeDifference(await moneyOfCharge(tx, charge.id), due.totalCents))
  const valuedCents = charge.valuedCents !== null && due.grant ? due.grant.valuedCents : charge.valuedCents
  if (cents === 0 && valuedCents === charge.valuedCents) return
  const at = await clockNow(tx)
  await tx.update(chargeTable).set({ valuedCents }).where(eq(chargeTable.id, charge.id))
  if (cents > 0) await appendEntry(tx, { charge, kind: 'charge', description: reason, amountCents: cents, at })
  if (cents < 0) await lowerCharge(tx, charge, { dueCents: due.totalCents, reason, at, kept })
  await refreshCharge(tx, charge.id)
  const { tenantId, organisationId } = charge
  await record(tx, actor, {
    action: cents > 0 ? 'charge.raise' : 'charge.reduce',
    subjectId: charge.id,
    tenantId,
    organisationId,
    note: reason,
    details: { cents: Math.abs(cents), valuedCents, ...(kept && { keptCents: kept.cents }) },
  })
}
