import { sql } from 'drizzle-orm'
import type { PaymentMeans } from '@salles-ouvertes/contract'
import type { Tx } from '../../platform/database.ts'

export interface ChargeOfPayee extends Record<string, unknown> {
  chargeId: string
  tenantId: string
  organisationId: string
  establishmentId: string
  bookingReference: string
  organisationName: string
  usedOn: string
}

/** Every charge of a payee with the words by which a person knows it. */
export async function chargesOfPayee(tx: Tx, payeeEntityId: string): Promise<ChargeOfPayee[]> {
  const { rows } = await tx.execute<ChargeOfPayee>(sql`
    SELECT c.id AS "chargeId", c.tenant_id AS "tenantId", c.organisation_id AS "organisationId",
      c.establishment_id AS "establishmentId", b.reference AS "bookingReference", o.name AS "organisationName",
      c.used_on::text AS "usedOn"
    FROM charge c
    JOIN booking b ON b.id = c.booking_id AND b.reference IS NOT NULL
    JOIN organisation o ON o.id = c.organisation_id
    WHERE c.payee_entity_id = ${payeeEntityId}::uuid
    ORDER BY c.created_at DESC, c.id`)
  return rows
}

export interface PaymentOfPayee extends Record<string, unknown> {
  id: string
  chargeId: string
  amountCents: number
  receivedOn: string
  means: PaymentMeans
  reference: string
  /** A movement proves it: it may only come back. */
  isProven: boolean
}

/** Payments of a payee that stand: neither undone with their match, nor the opposite of one, nor sent back since. */
export async function paymentsOfPayee(tx: Tx, payeeEntityId: string): Promise<PaymentOfPayee[]> {
  const { rows } = await tx.execute<PaymentOfPayee & { amountCents: string }>(sql`
    SELECT p.id, p.charge_id AS "chargeId", p.amount_cents AS "amountCents", p.received_on::text AS "receivedOn",
      p.means, p.reference,
      EXISTS (SELECT FROM bank_match m WHERE m.payment_id = p.id AND m.undone_at IS NULL) AS "isProven"
    FROM payment p
    JOIN charge c ON c.id = p.charge_id
    WHERE c.payee_entity_id = ${payeeEntityId}::uuid
      AND NOT EXISTS (SELECT FROM bank_match m WHERE m.undo_payment_id = p.id)
      AND NOT EXISTS (SELECT FROM bank_match m WHERE m.payment_id = p.id AND m.undo_payment_id IS NOT NULL)
      AND NOT EXISTS (SELECT FROM bank_match m WHERE m.returned_payment_id = p.id AND m.undone_at IS NULL)
    ORDER BY p.received_on, p.id`)
  return rows.map((row) => ({ ...row, amountCents: Number(row.amountCents) }))
}
