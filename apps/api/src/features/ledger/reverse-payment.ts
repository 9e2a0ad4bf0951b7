import { eq } from 'drizzle-orm'
import type { Actor } from '../../platform/actor.ts'
import { clockNow } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import { record } from '../audit/index.ts'
import { moneyOfCharge, refreshCharge } from './charge-state.store.ts'
import { appendEntry, findCharge } from './ledger.store.ts'
import { ledgerEntryTable, paymentTable } from './ledger.tables.ts'

export type ReversedPayment = {
  paymentId: string
  /** Local day on which it was taken back. */
  on: string
  reason: string
  /** What tells it, unique in a tenant; the caller holds what makes it so. */
  source: string
}

/**
 * Takes back, whole, what was written of a payment or of a refund: an opposite entry of the same kind, with why. Nothing
 * is erased (rule 21). @returns the new payment, of the opposite sum
 * @throws ledger.already-given-back the money was refunded since: it cannot have never been received
 */
export async function reversePayment(tx: Tx, actor: Actor, { paymentId, on, reason, source }: ReversedPayment) {
  const [known] = await tx
    .select({ payment: paymentTable, kind: ledgerEntryTable.kind })
    .from(paymentTable)
    .innerJoin(ledgerEntryTable, eq(ledgerEntryTable.id, paymentTable.entryId))
    .where(eq(paymentTable.id, paymentId))
  if (!known) throw new Error(`payment ${paymentId} is not there`)
  const { payment, kind } = known
  const charge = await findCharge(tx, payment.chargeId)
  const money = await moneyOfCharge(tx, charge.id)
  if (money.paidCents - money.refundedCents < payment.amountCents) fail('ledger.already-given-back')
  // A refund is written without its sign, and its payment with it.
  const amountCents = kind === 'refund' ? payment.amountCents : -payment.amountCents
  const at = await clockNow(tx)
  const entryId = await appendEntry(tx, { charge, kind, amountCents, description: reason, at, source })
  const { tenantId, organisationId, chargeId, means } = payment
  const opposite = { id: newId(), amountCents: -payment.amountCents, receivedOn: on, reference: reason.slice(0, 120) }
  await tx.insert(paymentTable).values({
    ...{ tenantId, organisationId, chargeId, entryId, means, createdAt: at },
    ...opposite,
  })
  await refreshCharge(tx, chargeId)
  const details = { payment: paymentId, cents: opposite.amountCents }
  await record(tx, actor, { action: 'charge.reverse-payment', subjectId: chargeId, tenantId, organisationId, details })
  return { id: opposite.id, amountCents: opposite.amountCents }
}
