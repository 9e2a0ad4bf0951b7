import { randomUUID } from 'node:crypto'

type IdOf = (text: string, ...values: unknown[]) => Promise<string>
type Owner = { tenantId: string; organisationId: string; roomId: string; occurrenceId: string; accountId: string }

/** A sealed exit report of a session with one photo (the file of a piece), the word of the staff on it, a dispute given up. */
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
  return { reportId, imageId, ...(await givenDispute(idOf, owner, reportId)) }
}

async function givenDispute(idOf: IdOf, owner: Owner & { pieceId: string; words: string }, reportId: string) {
  const { tenantId, organisationId } = owner
  const disputeId = await idOf(
    `INSERT INTO condition_dispute (id, tenant_id, organisation_id, report_id, opened_by, opened_at, status)
     VALUES (gen_random_uuid(), $1, $2, $3, 'organisation', now(), 'open') RETURNING id`,
    ...[tenantId, organisationId, reportId],
  )
  const messageId = await idOf(
    `INSERT INTO condition_dispute_message
       (id, tenant_id, organisation_id, dispute_id, step, side, author_id, words, written_at)
     VALUES (gen_random_uuid(), $1, $2, $3, 'open', 'organisation', $4, $5, now()) RETURNING id`,
    ...[tenantId, organisationId, disputeId, owner.accountId, owner.words],
  )
  const disputePhotoId = await idOf(
    `INSERT INTO condition_dispute_photo (id, tenant_id, organisation_id, message_id, rank, file_id)
     VALUES (gen_random_uuid(), $1, $2, $3, 0, (SELECT file_id FROM piece WHERE id = $4)) RETURNING id`,
    ...[tenantId, organisationId, messageId, owner.pieceId],
  )
  const end = `UPDATE condition_dispute SET status = 'withdrawn', closed_at = now() WHERE id = $1 RETURNING id`
  return { disputeId: await idOf(end, disputeId), disputePhotoId }
}
