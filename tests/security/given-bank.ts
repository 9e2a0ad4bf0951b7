import type pg from 'pg'

type Made = { paymentId: string; accountId: string; movementId: string; provenId: string }

/** Two movements of the account of a charge's payee: one to settle, one that proves a payment of a cent. */
export async function givenBank(superuser: pg.Pool, chargeId: string) {
  const { rows } = await superuser.query<Made>(
    `WITH c AS (SELECT * FROM charge WHERE id = $1),
       someone AS (SELECT id FROM account ORDER BY created_at LIMIT 1),
       read AS (
         INSERT INTO bank_statement (id, tenant_id, payee_entity_id, file_name, format, from_day, until_day, added, known,
           imported_by, created_at)
         SELECT gen_random_uuid(), c.tenant_id, c.payee_entity_id, 'releve.csv', 'csv', '2026-10-01', '2026-10-05', 2, 0,
           someone.id, now() FROM c, someone RETURNING *),
       moved AS (
         INSERT INTO bank_movement (id, tenant_id, payee_entity_id, statement_id, fingerprint, is_named,
           booked_on, amount_cents, label, is_return)
         SELECT gen_random_uuid(), tenant_id, payee_entity_id, id, encode(sha256(each.label::bytea), 'hex'), false,
           '2026-10-05', each.cents, each.label, false
         FROM read, (VALUES ('VIR A REGLER', 3000), ('VIR D UN CENTIME', 1)) AS each (label, cents) RETURNING *),
       told AS (
         INSERT INTO bank_movement_echo (id, tenant_id, payee_entity_id, movement_id, statement_id, fingerprint, is_named,
           reason)
         SELECT gen_random_uuid(), tenant_id, payee_entity_id, id, statement_id, encode(sha256('echo'), 'hex'), false,
           'same-words' FROM moved WHERE amount_cents = 1 RETURNING *),
       entry AS (
         INSERT INTO ledger_entry (id, tenant_id, organisation_id, charge_id, kind, description, source, fiscal_year,
           posted_at)
         SELECT gen_random_uuid(), tenant_id, organisation_id, id, 'payment', 'Essai', 'releve:' || id, 2026, now() FROM c
         RETURNING *),
       collected AS (
         INSERT INTO ledger_account (id, tenant_id, payee_entity_id, kind)
         SELECT gen_random_uuid(), tenant_id, payee_entity_id, 'collected' FROM c
         ON CONFLICT (payee_entity_id, kind) DO UPDATE SET kind = excluded.kind RETURNING *),
       lines AS (
         INSERT INTO ledger_line (id, tenant_id, organisation_id, entry_id, account_id, amount_cents)
         SELECT gen_random_uuid(), entry.tenant_id, entry.organisation_id, entry.id, each.account, each.cents
         FROM entry, c, collected, LATERAL (VALUES (collected.id, 1),
           ((SELECT a.id FROM ledger_account a WHERE a.payee_entity_id = c.payee_entity_id AND a.kind = 'receivable'), -1))
           AS each (account, cents)),
       paid AS (
         INSERT INTO payment (id, tenant_id, organisation_id, charge_id, entry_id, amount_cents, means, received_on,
           reference, created_at)
         SELECT gen_random_uuid(), tenant_id, organisation_id, charge_id, id, 1, 'transfer', '2026-10-05', 'Essai', now()
         FROM entry RETURNING *)
     SELECT paid.id AS "paymentId", someone.id AS "accountId",
       (SELECT id FROM moved WHERE amount_cents = 3000) AS "movementId",
       (SELECT id FROM moved WHERE amount_cents = 1) AS "provenId" FROM paid, someone`,
    [chargeId],
  )
  const [made] = rows
  if (!made) throw new Error(`charge ${chargeId} is not there`)
  const matched = await superuser.query<{ id: string }>(
    `INSERT INTO bank_match (id, tenant_id, payee_entity_id, organisation_id, movement_id, charge_id, kind, amount_cents,
       payment_id, matched_by, matched_at)
     SELECT gen_random_uuid(), tenant_id, payee_entity_id, organisation_id, $2, id, 'already-recorded', 1, $3, $4, now()
     FROM charge WHERE id = $1 RETURNING id`,
    [chargeId, made.provenId, made.paymentId, made.accountId],
  )
  return { movementId: made.movementId, matchId: matched.rows[0]?.id ?? '' }
}
