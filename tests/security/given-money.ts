import type pg from 'pg'
import { givenBank } from './given-bank.ts'

/** The charge of a confirmed booking, in a statement that is not changed by any request. */
export async function givenMoney(superuser: pg.Pool, bookingId: string, place: string) {
  const { rows } = await superuser.query<{ chargeId: string; orderId: string }>(
    `WITH stated AS (
       INSERT INTO revenue_order (id, tenant_id, establishment_id, payee_entity_id, fiscal_year, rank, number, until_day,
         establishment_name, payee_name, issued_by, created_at)
       SELECT gen_random_uuid(), c.tenant_id, c.establishment_id, c.payee_entity_id, e.fiscal_year, 1, 'EL-' || $2,
         '2026-10-01', 'Lieu d’essai', 'Payeur d’essai', 'Noa Essai', now()
       FROM charge c JOIN ledger_entry e ON e.charge_id = c.id WHERE c.booking_id = $1
       RETURNING id)
     SELECT c.id AS "chargeId", stated.id AS "orderId" FROM charge c, stated WHERE c.booking_id = $1`,
    [bookingId, place],
  )
  if (!rows[0]) throw new Error('a confirmed booking is charged')
  const { chargeId, orderId } = rows[0]
  await superuser.query(
    `INSERT INTO revenue_order_line (tenant_id, organisation_id, order_id, no, charge_id, entry_id, amount_cents, facts)
     SELECT e.tenant_id, e.organisation_id, $1, 1, e.charge_id, e.id,
       (SELECT sum(l.amount_cents) FROM ledger_line l JOIN ledger_account a ON a.id = l.account_id
         WHERE l.entry_id = e.id AND a.kind = 'receivable'),
       '{"kind": "charge", "bookingReference": "R", "agreementNumber": null, "debtorName": "D", "debtorSiret": null,
         "debtorRna": null, "debtorAddress": "A", "roomName": "S", "usedOn": "2026-10-13", "dueOn": "2026-11-12",
         "tariffName": "T", "act": "A", "basis": "B"}'
     FROM ledger_entry e WHERE e.charge_id = $2`,
    [orderId, chargeId],
  )
  await givenReminder(superuser, chargeId)
  return { chargeId, orderId, ...(await givenBank(superuser, chargeId)) }
}

/** A reminder written for a charge, and its reminders suspended for a time that is over. */
async function givenReminder(superuser: pg.Pool, chargeId: string): Promise<void> {
  await superuser.query(
    `WITH letter AS (
       INSERT INTO dunning_letter (id, tenant_id, organisation_id, payee_entity_id, sent_on, step, amount_cents, created_at)
       SELECT gen_random_uuid(), tenant_id, organisation_id, payee_entity_id, '2026-09-30', 'friendly', 3000, now()
       FROM charge WHERE id = $1 RETURNING *),
     watch AS (
       INSERT INTO dunning_watch (tenant_id, organisation_id, payee_entity_id, looked_on)
       SELECT tenant_id, organisation_id, payee_entity_id, sent_on FROM letter),
     ladder AS (
       INSERT INTO dunning_ladder (payee_entity_id, tenant_id, friendly_days, second_days, last_days, accountant_days)
       SELECT payee_entity_id, tenant_id, 8, 21, 45, 60 FROM letter),
     hold AS (
       INSERT INTO dunning_hold (id, tenant_id, organisation_id, charge_id, kind, until_on, reason, told_by, told_at)
       SELECT gen_random_uuid(), tenant_id, organisation_id, $1, 'suspend', '2026-09-15', 'Conteste', gen_random_uuid(), now()
       FROM letter)
     INSERT INTO dunning_notice (tenant_id, organisation_id, charge_id, due_on, step, open_cents, letter_id, taken_at)
     SELECT tenant_id, organisation_id, $1, '2026-09-01', 'friendly', 3000, id, now() FROM letter`,
    [chargeId],
  )
}
