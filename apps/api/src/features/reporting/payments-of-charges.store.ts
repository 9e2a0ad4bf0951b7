import { sql } from 'drizzle-orm'
import type { ChargePaymentDto } from '@salles-ouvertes/contract'
import type { Tx } from '../../platform/database.ts'

interface Row extends Record<string, unknown> {
  chargeId: string
  amountCents: string
  receivedOn: string
  means: ChargePaymentDto['means']
  isOnStatement: boolean
}

/** Money of each charge that stands, oldest first: what was undone, or came back to its payer, is not told with its opposite. */
export async function paymentsOfCharges(
  tx: Tx,
  chargeIds: readonly string[],
): Promise<Map<string, ChargePaymentDto[]>> {
  const { rows } = await tx.execute<Row>(sql`
    SELECT p.charge_id AS "chargeId", p.amount_cents AS "amountCents", p.received_on::text AS "receivedOn", p.means,
      EXISTS (SELECT FROM bank_match m WHERE m.payment_id = p.id AND m.undone_at IS NULL) AS "isOnStatement"
    FROM payment p
    WHERE p.charge_id = ANY (${sql.param([...chargeIds])}::uuid[])
      AND NOT EXISTS (SELECT FROM bank_match m WHERE m.undo_payment_id = p.id
        OR (m.payment_id = p.id AND m.undo_payment_id IS NOT NULL)
        OR (m.undone_at IS NULL AND m.returned_payment_id IS NOT NULL AND p.id IN (m.payment_id, m.returned_payment_id)))
    ORDER BY p.received_on, p.id`)
  const payments = new Map<string, ChargePaymentDto[]>()
  for (const { chargeId, amountCents, receivedOn, means, isOnStatement } of rows) {
    const payment = { receivedOn, amountCents: Number(amountCents), means, isOnStatement }
    payments.set(chargeId, [...(payments.get(chargeId) ?? []), payment])
  }
  return payments
}
