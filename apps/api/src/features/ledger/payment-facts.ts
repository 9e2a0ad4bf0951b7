import { eq } from 'drizzle-orm'
import type { PaymentMeans } from '@salles-ouvertes/contract'
import type { Tx } from '../../platform/database.ts'
import { paymentTable } from './ledger.tables.ts'

/** What a mail says of money received or given back. Cents above zero; civil date. */
export type PaymentFacts = { amountCents: number; receivedOn: string; means: PaymentMeans }

/** Facts of a payment or of a refund; null when it is not there. */
export async function paymentFacts(tx: Tx, paymentId: string): Promise<PaymentFacts | null> {
  const { amountCents, receivedOn, means } = paymentTable
  const [row] = await tx
    .select({ amountCents, receivedOn, means })
    .from(paymentTable)
    .where(eq(paymentTable.id, paymentId))
  return row ? { ...row, amountCents: Math.abs(row.amountCents) } : null
}
