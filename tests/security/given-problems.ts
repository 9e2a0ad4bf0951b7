type IdOf = (text: string, ...values: unknown[]) => Promise<string>
type Owner = {
  tenantId: string
  organisationId: string
  establishmentId: string
  occurrenceId: string
  accountId: string
  pieceId: string
  words: string
}

/** One problem that a group reported, taken and settled, with a photo (the file of a piece); another that the place reported. */
export async function givenProblems(idOf: IdOf, owner: Owner) {
  const { tenantId, establishmentId, organisationId, occurrenceId, words } = owner
  const report = (of: string | null) =>
    idOf(
      `INSERT INTO problem_report
         (id, tenant_id, establishment_id, occurrence_id, organisation_id, kind, text, reported_by, created_at)
       VALUES (gen_random_uuid(), $1, $2, $3, $4, 'damage', $5, 'Essai', '2026-01-05') RETURNING id`,
      ...[tenantId, establishmentId, occurrenceId, of, words],
    )
  const [ofGroupId, ofPlaceId] = [await report(organisationId), await report(null)]
  for (const [index, step] of ['take', 'settle'].entries()) {
    await idOf(
      `INSERT INTO problem_treatment (id, tenant_id, problem_id, rank, step, words, account_id, done_by, done_at)
       VALUES (gen_random_uuid(), $1, $2, $3, $4, $5, $6, 'Essai', '2026-01-06') RETURNING id`,
      ...[tenantId, ofGroupId, index + 1, step, words, owner.accountId],
    )
  }
  const photoId = await idOf(
    `INSERT INTO problem_photo (id, tenant_id, problem_id, rank, file_id, taken_at)
     VALUES (gen_random_uuid(), $1, $2, 1, (SELECT file_id FROM piece WHERE id = $3), '2026-01-05') RETURNING id`,
    ...[tenantId, ofGroupId, owner.pieceId],
  )
  return { ofGroupId, ofPlaceId, photoId }
}
