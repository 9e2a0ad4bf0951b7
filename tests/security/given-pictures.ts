type Insert = (columns: string, values: string, ...given: unknown[]) => Promise<string>
type Of = { tenantId: string; siteId: string; roomId: string; pieceId: string }

/** Pictures made to be read or removed, one for each attempt; their bytes are those of a piece. */
export const givenPictures = (insert: Insert, { tenantId, siteId, roomId, pieceId }: Of) => ({
  photo: () =>
    insert(
      'room_photo (id, tenant_id, room_id, file_id, alternative, width, height, position)',
      `gen_random_uuid(), $1, $2, (SELECT file_id FROM piece WHERE id = $3), 'La salle', 8, 8, 0`,
      ...[tenantId, roomId, pieceId],
    ),
  sitePicture: async () => {
    const stepId = await insert(
      'site_step (id, tenant_id, site_id, position, kind, words)',
      `gen_random_uuid(), $1, $2, 0, 'door', '[{"language": "fr", "title": "Porte", "directions": ""}]'`,
      ...[tenantId, siteId],
    )
    return insert(
      'site_picture (id, tenant_id, site_id, step_id, file_id, alternative, width, height)',
      `gen_random_uuid(), $1, $2, $3, (SELECT file_id FROM piece WHERE id = $4), 'La porte', 8, 8`,
      ...[tenantId, siteId, stepId, pieceId],
    )
  },
})
