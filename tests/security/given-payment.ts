import type pg from 'pg'

type Paid = { bookingId: string; tenantId: string; legalEntityId: string; payeeKind: string; accountId: string }

/** Where a payee is paid, and a payment of the booking: in the books already, since rights are judged before state. */
export async function givenPayment(superuser: pg.Pool, paid: Paid): Promise<{ chargeId: string; paymentId: string }> {
  await superuser.query(
    `INSERT INTO payee_account (payee_entity_id, tenant_id, payee_kind, iban, version, updated_at)
     VALUES ($1, $2, $3, 'FR1420041010050500013M02606', 1, now())`,
    [paid.legalEntityId, paid.tenantId, paid.payeeKind],
  )
  const { rows } = await superuser.query<{ id: string; charge_id: string }>(
    `INSERT INTO payment_operation (id, tenant_id, organisation_id, charge_id, payee_entity_id, started_by, client_number,
       mode, fiscal_year, amount_cents, reference, status, started_at, operation_id, redirect_url, expires_at, paid_at,
       received_cents, received_reference, received_on, recorded_at, doubt)
     SELECT gen_random_uuid(), tenant_id, organisation_id, id, payee_entity_id, $2, '090909', 'test', 2026, 3000,
       'RF12ESSAI01', 'paid', now(), id::text, 'https://paiement.example', now(), now(), 3000, 'RF12ESSAI01', '2026-10-06',
       now(), 'paid-twice'
     FROM charge WHERE booking_id = $1 RETURNING id, charge_id`,
    [paid.bookingId, paid.accountId],
  )
  const [row] = rows
  if (!row) throw new Error(`booking ${paid.bookingId} was never charged`)
  return { chargeId: row.charge_id, paymentId: row.id }
}
