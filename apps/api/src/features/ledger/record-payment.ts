import { eq } from 'drizzle-orm'
import type { PaymentMeans } from '@salles-ouvertes/contract'
import type { Actor } from '../../platform/actor.ts'
import { clockNow } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import { publish } from '../../platform/outbox.ts'
import { record } from '../audit/index.ts'
import { moneyOfCharge, refreshCharge } from './charge-state.store.ts'
import { appendEntry, chargeOfSource, type ChargeRow, findCharge } from './ledger.store.ts'
import { chargeTable, paymentTable } from './ledger.tables.ts'
import { refundableCents } from './rules/charge-money.ts'

export type NewPayment = {
  chargeId: string
  /** Cents, above zero. */
  amountCents: number
  /** Local day on which the payee received it, or gave it back. */
  receivedOn: string
  means: PaymentMeans
  /** What the payee's books call it: number of a transfer, of a cheque, of an order. */
  reference: string
  /** What tells it, unique in a tenant: told twice, it is one payment. */
  source: string
}

/**
 * Money that the payee received for a charge; the platform received nothing. Once per source, whoever tells it and
 * however often. What is above the balance is kept, and shows as money to give back.
 * @returns whether it was not known yet
 * @throws ledger.charge-not-found, ledger.amount-invalid, ledger.payment-of-another the source was told of another charge
 */
export const recordPayment = (tx: Tx, actor: Actor, payment: NewPayment): Promise<{ isNew: boolean }> =>
  once(tx, payment, async (charge) => {
    const paymentId = await append(tx, charge, { ...payment, kind: 'payment' })
    await tx.update(chargeTable).set({ settlement: payment.means }).where(eq(chargeTable.id, charge.id))
    await conclude(tx, actor, charge, 'charge.pay', payment)
    await tell(tx, charge, 'charge.payment-recorded', paymentId)
  })

/**
 * Money that the payee gave back, never more than what is over and was received (rule 21: a new entry).
 * @throws ledger.charge-not-found, ledger.amount-invalid, ledger.nothing-to-refund, ledger.payment-of-another
 */
export const recordRefund = (tx: Tx, actor: Actor, refund: NewPayment): Promise<{ isNew: boolean }> =>
  once(tx, refund, async (charge) => {
    if (refund.amountCents > refundableCents(await moneyOfCharge(tx, charge.id))) fail('ledger.nothing-to-refund')
    const paymentId = await append(tx, charge, { ...refund, kind: 'refund' })
    await conclude(tx, actor, charge, 'charge.refund', refund)
    await tell(tx, charge, 'charge.refund-recorded', paymentId)
  })

async function once(
  tx: Tx,
  { chargeId, amountCents, source }: NewPayment,
  write: (charge: ChargeRow) => Promise<void>,
): Promise<{ isNew: boolean }> {
  const charge = await findCharge(tx, chargeId)
  const known = await chargeOfSource(tx, charge.tenantId, source)
  if (known === charge.id) return { isNew: false }
  if (known) fail('ledger.payment-of-another')
  if (!Number.isSafeInteger(amountCents) || amountCents <= 0) fail('ledger.amount-invalid')
  await write(charge)
  return { isNew: true }
}

async function append(
  tx: Tx,
  charge: ChargeRow,
  payment: NewPayment & { kind: 'payment' | 'refund' },
): Promise<string> {
  const { amountCents, receivedOn, means, reference, kind, source } = payment
  const at = await clockNow(tx)
  const entryId = await appendEntry(tx, { charge, kind, amountCents, description: reference, at, source })
  const id = newId()
  await tx.insert(paymentTable).values({
    ...{ id, tenantId: charge.tenantId, organisationId: charge.organisationId, chargeId: charge.id, entryId },
    ...{ means, receivedOn, reference, createdAt: at },
    amountCents: kind === 'refund' ? -amountCents : amountCents,
  })
  return id
}

const tell = (
  tx: Tx,
  { tenantId, bookingId, id: chargeId }: ChargeRow,
  type: 'charge.payment-recorded' | 'charge.refund-recorded',
  paymentId: string,
): Promise<void> => publish(tx, { type, tenantId, bookingId, chargeId, paymentId })

async function conclude(
  tx: Tx,
  actor: Actor,
  { id, tenantId, organisationId }: ChargeRow,
  action: 'charge.pay' | 'charge.refund',
  { amountCents, means, receivedOn }: NewPayment,
): Promise<void> {
  await refreshCharge(tx, id)
  const details = { cents: amountCents, means, receivedOn }
  await record(tx, actor, { action, subjectId: id, tenantId, organisationId, details })
}
