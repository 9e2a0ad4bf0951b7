import { sql } from 'drizzle-orm'
import type { Tx } from '../../platform/database.ts'
import type { DraftTimes } from './rules/draft-photos.ts'

export type DraftWithPhotos = DraftTimes & { reportId: string; organisationId: string }

const mostDrafts = 200

/** Reports of a tenant that are not sealed and still have photos, those of the oldest sessions first. */
export async function draftsWithPhotos(tx: Tx, tenantId: string): Promise<DraftWithPhotos[]> {
  const { rows } = await tx.execute<DraftWithPhotos>(sql`
    SELECT r.id AS "reportId", r.organisation_id AS "organisationId", o.ends_at AS "endsAt",
      (SELECT count(*)::int FROM condition_dispute d JOIN condition_report other ON other.id = d.report_id
        WHERE other.occurrence_id = r.occurrence_id AND d.closed_at IS NULL) AS "openDisputes"
    FROM condition_report r JOIN occurrence o ON o.id = r.occurrence_id
    WHERE r.tenant_id = ${tenantId}::uuid AND r.sealed_at IS NULL
      AND EXISTS (SELECT FROM condition_image i JOIN file f ON f.id = i.file_id
        WHERE i.report_id = r.id AND f.erased_at IS NULL)
    ORDER BY o.ends_at, r.id LIMIT ${mostDrafts}`)
  return rows.map((row) => ({ ...row, endsAt: new Date(row.endsAt) }))
}

/** Files of the photos of a report that are still there; all of them until the transaction ends. */
export async function lockDraftPhotos(tx: Tx, reportId: string): Promise<string[]> {
  await tx.execute(sql`SELECT FROM condition_report WHERE id = ${reportId}::uuid FOR UPDATE`)
  const { rows } = await tx.execute<{ fileId: string }>(sql`
    SELECT f.id AS "fileId" FROM condition_image i JOIN file f ON f.id = i.file_id
    WHERE i.report_id = ${reportId}::uuid AND f.erased_at IS NULL ORDER BY f.id`)
  return rows.map(({ fileId }) => fileId)
}
