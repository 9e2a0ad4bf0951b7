import { randomUUID } from 'node:crypto'

type IdOf = (text: string, ...values: unknown[]) => Promise<string>
type Owner = { tenantId: string; organisationId: string; roomId: string; occurrenceId: string; accountId: string }

/** A sealed exit report of a session with one photo (the file of a piece), and the word of the staff on it. */
export async function givenConditionReport(idOf: IdOf, owner: Owner & { pieceId: string; words: string }) {
  const { tenantId, organisationId, roomId, occurrenceId, pieceId } = owner
  const guideId = await idOf(
    `INSERT INTO condition_guide (id, tenant_id, room_id, version, views, inventory, meters, saved_by, saved_at)
     VALUES (gen_random_uuid(), $1, $2, 1, '[{"title": "Vue", "guidance": "", "imageId": null}]', '[]', '[]', $3, now())
     RETURNING id`,
    ...[tenantId, roomId, owner.accountId],
  )
  const [reportId, imageId] = [randomUUID(), randomUUID()]
  const view = { imageId, imageSha256: '0'.repeat(64), state: 'to-report', words: owner.words }
  await idOf(
    `INSERT INTO condition_report (id, tenant_id, organisation_id, occurrence_id, room_id, guide_id, kind, answers, started_at)
     VALUES ($1, $2, $3, $4, $5, $6, 'exit', $7, now()) RETURNING id`,
    ...[reportId, tenantId, organisationId, occurrenceId, roomId, guideId],
    JSON.stringify({ views: [view], inventory: [], meters: [], remark: '' }),
  )
  await idOf(
    `INSERT INTO condition_image (id, tenant_id, room_id, organisation_id, report_id, file_id, taken_at)
     VALUES ($1, $2, $3, $4, $5, (SELECT file_id FROM piece WHERE id = $6), now()) RETURNING id`,
    ...[imageId, tenantId, roomId, organisationId, reportId, pieceId],
  )
  await idOf(
    `UPDATE condition_report SET sealed_at = now(), sealed_by = $2, sha256 = $3 WHERE id = $1 RETURNING id`,
    ...[reportId, owner.words, '0'.repeat(64)],
  )
  await idOf(
    `INSERT INTO condition_counter_signature
       (report_id, tenant_id, organisation_id, signed_by, name, agrees, words, sha256, signed_at)
     VALUES ($1, $2, $3, 'staff', $4, true, '', $5, now()) RETURNING report_id AS id`,
    ...[reportId, tenantId, organisationId, owner.words, '0'.repeat(64)],
  )
  return { reportId, imageId }
}
