type Owner = {
  tenantId: string
  organisationId: string
  establishmentId: string
  bookingId: string
  /** Words that nobody of the other side may read. */
  words: string
  /** A piece whose file stands for every photo. */
  pieceId: string
}
type IdOf = (text: string, ...values: unknown[]) => Promise<string>

const moved = (kind: 'receipt' | 'retention', cents: number) => `INSERT INTO deposit_movement (id, tenant_id,
  organisation_id, deposit_id, kind, amount_cents, on_date, means, reference, reason, recorded_by, recorded_at)
  SELECT gen_random_uuid(), tenant_id, organisation_id, id, '${kind}', ${cents}, '2026-10-01',
    ${kind === 'receipt' ? `'cheque'` : 'NULL'}, '', ${kind === 'receipt' ? 'NULL' : '$2'}, gen_random_uuid(), now()
  FROM deposit WHERE id = $1 RETURNING *`

/** A deposit of one side, of which a part was retained with a photo, and a counterpart in kind agreed and begun. */
export async function givenDepositAndCounterpart(idOf: IdOf, { words, pieceId, ...owner }: Owner) {
  const { tenantId, organisationId, establishmentId, bookingId } = owner
  const depositId = await idOf(
    `INSERT INTO deposit (id, tenant_id, organisation_id, booking_id, establishment_id, code, label, amount_cents, status, created_at)
     VALUES (gen_random_uuid(), $1, $2, $3, $4, 'degats', 'Dégâts', 30000, 'partly-retained', now()) RETURNING id`,
    ...[tenantId, organisationId, bookingId, establishmentId],
  )
  await idOf(moved('receipt', 30_000), depositId)
  const proofId = await idOf(
    `WITH kept AS (${moved('retention', 5_000)})
     INSERT INTO deposit_proof (id, tenant_id, organisation_id, movement_id, file_id, added_at)
     SELECT gen_random_uuid(), tenant_id, organisation_id, id, (SELECT file_id FROM piece WHERE id = $3), now()
     FROM kept RETURNING id`,
    ...[depositId, words, pieceId],
  )
  await idOf(
    `INSERT INTO deposit_reminder (tenant_id, booking_id, step, told_at) VALUES ($1, $2, 7, now()) RETURNING booking_id AS id`,
    ...[tenantId, bookingId],
  )
  const counterpartId = await idOf(
    `INSERT INTO counterpart (id, tenant_id, organisation_id, charge_id, booking_id, establishment_id, description,
       quantity, unit, unit_cents, due_on, status, act_reference, act_on, created_at)
     SELECT gen_random_uuid(), tenant_id, organisation_id, id, booking_id, establishment_id, $2, 4, 'heures', 100,
       '2030-01-01', 'agreed', 'CA 1', '2026-09-01', now() FROM charge WHERE booking_id = $1 RETURNING id`,
    ...[bookingId, words],
  )
  await idOf(
    `INSERT INTO counterpart_delivery (id, tenant_id, organisation_id, counterpart_id, quantity, value_cents, note, accepted_by, accepted_at)
     SELECT gen_random_uuid(), tenant_id, organisation_id, id, 1, 100, $2, gen_random_uuid(), now()
     FROM counterpart WHERE id = $1 RETURNING id`,
    ...[counterpartId, words],
  )
  const counterpartProofId = await idOf(
    `INSERT INTO counterpart_proof (id, tenant_id, organisation_id, counterpart_id, file_id, added_at)
     SELECT gen_random_uuid(), tenant_id, organisation_id, id, (SELECT file_id FROM piece WHERE id = $2), now()
     FROM counterpart WHERE id = $1 RETURNING id`,
    ...[counterpartId, pieceId],
  )
  const counterpart = { id: counterpartId, proofId: counterpartProofId }
  return { counterpart, deposit: { id: depositId, proofId } }
}
