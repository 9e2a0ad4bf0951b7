import { sql, type SQL } from 'drizzle-orm'
import type { ArchivedFile, RecordKind } from '@salles-ouvertes/contract'
import type { Tx } from '../../platform/database.ts'
import type { ArchivableRecord } from './records.store.ts'
import type { PhotoUses } from './rules/photo-needs.ts'

export type PhotoRecord = Omit<ArchivableRecord, 'files'> & { uses: PhotoUses }

/** Photos of the sealed reports of one booking, and of the disputes on them. */
const conditionPhotos = sql`
  SELECT oc.booking_id AS record_id, i.file_id FROM condition_image i
    JOIN condition_report r ON r.id = i.report_id JOIN occurrence oc ON oc.id = r.occurrence_id
  WHERE r.sealed_at IS NOT NULL
  UNION ALL
  SELECT oc.booking_id, p.file_id FROM condition_dispute_photo p
    JOIN condition_dispute_message m ON m.id = p.message_id JOIN condition_dispute d ON d.id = m.dispute_id
    JOIN condition_report r ON r.id = d.report_id JOIN occurrence oc ON oc.id = r.occurrence_id`
const problemPhotos = sql`SELECT problem_id AS record_id, file_id FROM problem_photo`
const photos = sql`(${conditionPhotos} UNION ALL ${problemPhotos})`

/**
 * Reports on the state of a room, all those of a booking together, and problems reported from a place, ended on `before`
 * at the latest, whose photos are still there and that no list names yet, oldest end first. What needs them is for
 * `rules/photo-needs.ts` to judge.
 */
export const photoRecordsEnded = (
  tx: Tx,
  tenantId: string,
  before: Record<RecordKind, string>,
): Promise<PhotoRecord[]> =>
  readRecords(
    tx,
    tenantId,
    sql`(record.ended_at AT TIME ZONE t.time_zone)::date <= CASE record.kind
        WHEN 'condition-report' THEN ${before['condition-report']}::date ELSE ${before['problem-report']}::date END
      AND NOT EXISTS (SELECT FROM elimination_line l WHERE l.tenant_id = ${tenantId}::uuid AND l.record_id = record.id)
      AND EXISTS (SELECT FROM ${photos} photo JOIN file f ON f.id = photo.file_id
        WHERE photo.record_id = record.id AND f.erased_at IS NULL)`,
  )

/**
 * The same records by their ids, whatever became of their photos. Whoever would open a problem again waits until the end
 * of the transaction.
 */
export async function photoRecordsOf(tx: Tx, tenantId: string, recordIds: readonly string[]): Promise<PhotoRecord[]> {
  const ids = sql.param([...recordIds])
  await tx.execute(sql`
    SELECT pg_advisory_xact_lock(hashtextextended('problem ' || id::text, 0))
    FROM (SELECT id FROM problem_report WHERE id = ANY (${ids}::uuid[]) ORDER BY id) p`)
  return readRecords(tx, tenantId, sql`record.id = ANY (${ids}::uuid[])`)
}

/** Files of the photos of these records that are still there. */
export async function photosOfRecords(tx: Tx, recordIds: readonly string[]): Promise<Map<string, ArchivedFile[]>> {
  const { rows } = await tx.execute<{ recordId: string; files: ArchivedFile[] }>(sql`
    SELECT photo.record_id AS "recordId", jsonb_agg(jsonb_build_object('fileId', f.id, 'fileName', f.file_name,
      'mediaType', f.media_type, 'sizeBytes', f.size_bytes, 'sha256', f.sha256) ORDER BY f.created_at, f.id) AS files
    FROM ${photos} photo JOIN file f ON f.id = photo.file_id
    WHERE photo.record_id = ANY (${sql.param([...recordIds])}::uuid[]) AND f.erased_at IS NULL
    GROUP BY photo.record_id`)
  return new Map(rows.map(({ recordId, files }) => [recordId, files]))
}

const conditionRecords = (tenantId: string) => sql`
  SELECT b.id, 'condition-report' AS kind, coalesce(b.reference, '') AS number, b.organisation_id, b.establishment_id,
    min(r.sealed_at) AS started_at,
    greatest(max(r.sealed_at), b.last_ends_at, (
      SELECT max(d.closed_at) FROM condition_dispute d WHERE d.report_id = ANY (array_agg(r.id)))) AS ended_at,
    (SELECT count(*)::int FROM condition_dispute d
      WHERE d.report_id = ANY (array_agg(r.id)) AND d.closed_at IS NULL) AS open_disputes,
    (SELECT count(*)::int FROM deposit d WHERE d.booking_id = b.id AND 0 < (
      SELECT sum(CASE m.kind WHEN 'receipt' THEN m.amount_cents ELSE -m.amount_cents END)
      FROM deposit_movement m WHERE m.deposit_id = d.id)) AS held_deposits,
    (SELECT max(m.on_date) FROM deposit_movement m JOIN deposit d ON d.id = m.deposit_id
      WHERE d.booking_id = b.id AND m.kind = 'retention') AS last_retained_on,
    false AS is_open_problem
  FROM condition_report r JOIN occurrence oc ON oc.id = r.occurrence_id JOIN booking b ON b.id = oc.booking_id
  WHERE r.tenant_id = ${tenantId}::uuid AND r.sealed_at IS NOT NULL
    AND b.status NOT IN ('draft', 'submitted', 'to-complete', 'counter-proposed', 'approved', 'confirmed')
  GROUP BY b.id`
const problemRecords = (tenantId: string) => sql`
  SELECT p.id, 'problem-report', to_char(p.created_at AT TIME ZONE t.time_zone, 'DD/MM/YYYY HH24:MI'),
    p.organisation_id, p.establishment_id, p.created_at, coalesce(last.done_at, p.created_at), 0, 0, NULL,
    last.step IS DISTINCT FROM 'settle'
  FROM problem_report p JOIN tenant t ON t.id = p.tenant_id
  LEFT JOIN LATERAL (
    SELECT w.step, w.done_at FROM problem_treatment w WHERE w.problem_id = p.id ORDER BY w.rank DESC LIMIT 1) last ON true
  WHERE p.tenant_id = ${tenantId}::uuid`

async function readRecords(tx: Tx, tenantId: string, condition: SQL): Promise<PhotoRecord[]> {
  const { rows } = await tx.execute<PhotoRecord>(sql`
    SELECT record.id AS "recordId", record.kind, record.number, coalesce(o.name, '') AS "organisationName",
      e.name AS "establishmentName", (record.started_at AT TIME ZONE t.time_zone)::date::text AS "startedOn",
      (record.ended_at AT TIME ZONE t.time_zone)::date::text AS "endedOn", jsonb_build_object(
        'openDisputes', record.open_disputes, 'heldDeposits', record.held_deposits,
        'lastRetainedOn', record.last_retained_on, 'isOpenProblem', record.is_open_problem) AS uses
    FROM (${conditionRecords(tenantId)} UNION ALL ${problemRecords(tenantId)}) record
      JOIN tenant t ON t.id = ${tenantId}::uuid JOIN establishment e ON e.id = record.establishment_id
      LEFT JOIN organisation o ON o.id = record.organisation_id
    WHERE ${condition} ORDER BY record.ended_at, record.id`)
  return rows
}
