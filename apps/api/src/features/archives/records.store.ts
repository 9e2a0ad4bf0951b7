import { sql } from 'drizzle-orm'
import type { ArchivedFile, RecordKind } from '@salles-ouvertes/contract'
import type { Tx } from '../../platform/database.ts'

export type ArchivableRecord = {
  recordId: string
  kind: RecordKind
  number: string
  organisationName: string
  establishmentName: string
  startedOn: string
  endedOn: string
  files: ArchivedFile[]
}

/** Lines of one list. */
export const mostLines = 500

/**
 * Agreements of bookings that are over and that no list names yet, ended on `before` at the latest, oldest first, with
 * their files: to sign, signed, copies of signatures, proofs given by services, letters of decisions.
 */
export async function recordsEnded(tx: Tx, tenantId: string, before: Record<RecordKind, string>) {
  const { rows } = await tx.execute<ArchivableRecord>(sql`
    WITH over AS (
      SELECT a.id, a.number, a.to_sign_file_id, a.signed_file_id, b.organisation_id, b.establishment_id,
        CASE WHEN a.signed_at IS NULL THEN 'unsigned-agreement' ELSE 'signed-agreement' END AS kind,
        (a.created_at AT TIME ZONE t.time_zone)::date AS started_on,
        greatest(
          (coalesce(b.last_ends_at, b.closed_at, a.created_at) AT TIME ZONE t.time_zone)::date,
          (a.created_at AT TIME ZONE t.time_zone)::date, a.ends_on) AS ended_on
      FROM agreement a JOIN booking b ON b.id = a.booking_id JOIN tenant t ON t.id = a.tenant_id
      WHERE a.tenant_id = ${tenantId}::uuid
        AND b.status NOT IN ('draft', 'submitted', 'to-complete', 'counter-proposed', 'approved', 'confirmed')
        AND NOT EXISTS (SELECT 1 FROM elimination_line l WHERE l.tenant_id = a.tenant_id AND l.record_id = a.id)
    )
    SELECT over.id AS "recordId", over.kind, over.number, o.name AS "organisationName", e.name AS "establishmentName",
      over.started_on::text AS "startedOn", over.ended_on::text AS "endedOn",
      coalesce((
        SELECT jsonb_agg(jsonb_build_object('fileId', f.id, 'fileName', f.file_name, 'mediaType', f.media_type,
          'sizeBytes', f.size_bytes, 'sha256', f.sha256) ORDER BY f.created_at, f.id)
        FROM file f WHERE f.tenant_id = ${tenantId}::uuid AND (f.id IN (over.to_sign_file_id, over.signed_file_id)
          OR f.id IN (SELECT s.copy_file_id FROM signature s WHERE s.agreement_id = over.id)
          OR f.id IN (SELECT r.evidence_file_id FROM signature_request r WHERE r.agreement_id = over.id)
          OR f.id IN (SELECT d.letter_file_id FROM agreement_decision d WHERE d.agreement_id = over.id))), '[]') AS files
    FROM over JOIN organisation o ON o.id = over.organisation_id JOIN establishment e ON e.id = over.establishment_id
    WHERE over.ended_on <= CASE over.kind
      WHEN 'signed-agreement' THEN ${before['signed-agreement']}::date ELSE ${before['unsigned-agreement']}::date END
    ORDER BY over.ended_on, over.number LIMIT ${mostLines}`)
  return rows
}

/** Tenants whose records were not looked at for a day. */
export async function tenantsToReview(tx: Tx, now: Date): Promise<string[]> {
  const { rows } = await tx.execute<{ id: string }>(
    sql`SELECT tenant_id AS id FROM tenants_to_review(${now.toISOString()}::timestamptz)`,
  )
  return rows.map(({ id }) => id)
}
