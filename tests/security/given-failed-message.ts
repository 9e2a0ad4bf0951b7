/** A mail about a booking that the server of its reader refused for good. */
export const givenFailedMessage = (
  idOf: (text: string, ...values: unknown[]) => Promise<string>,
  tenantId: string,
  bookingId: string,
): Promise<string> =>
  idOf(
    `INSERT INTO message (id, tenant_id, template, dedupe_key, subject_id, params, status, last_error, created_at)
     VALUES (gen_random_uuid(), $1, 'approved', gen_random_uuid()::text, $2, '{"address": "contact"}', 'failed',
       'smtp-550', now())
     RETURNING id`,
    tenantId,
    bookingId,
  )
