type Owner = { tenantId: string; organisationId: string; establishmentId: string; bookingId: string }
type IdOf = (text: string, ...values: unknown[]) => Promise<string>

/** A key that the organisation has, late, with the reminders that were sent; and makers of keys that nobody has. */
export async function givenKeys(idOf: IdOf, owner: Owner, borrowerName: string) {
  const { tenantId, organisationId, establishmentId, bookingId } = owner
  const copy = () =>
    idOf(
      `INSERT INTO key_copy (id, tenant_id, establishment_id, kind, label, copy_no, opens, created_at)
       SELECT gen_random_uuid(), $1, $2, 'key', 'Clé d’essai', count(*) + 1, 'Gymnase', now()
       FROM key_copy WHERE establishment_id = $2 RETURNING id`,
      ...[tenantId, establishmentId],
    )
  const copyId = await copy()
  const handingId = await idOf(
    `WITH line AS (SELECT gen_random_uuid() AS id)
     INSERT INTO key_entry (id, tenant_id, establishment_id, copy_id, rank, kind, state, handing_id, organisation_id,
       booking_id, due_on, note, recorded_by, recorded_at)
     SELECT id, $1, $2, $3, 1, 'handed', 'out', id, $4, $5, '2026-10-01', '', 'Loge', now() FROM line RETURNING id`,
    ...[tenantId, establishmentId, copyId, organisationId, bookingId],
  )
  await idOf(
    `INSERT INTO key_borrower (handing_id, tenant_id, name, phone) VALUES ($1, $2, $3, '06 00 00 00 09') RETURNING handing_id AS id`,
    ...[handingId, tenantId, borrowerName],
  )
  await idOf(
    `INSERT INTO key_reminder (handing_id, step, tenant_id, told_at) VALUES ($1, 'late', $2, now()) RETURNING handing_id AS id`,
    ...[handingId, tenantId],
  )
  return { copyId, handingId, copy }
}
