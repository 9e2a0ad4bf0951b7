import { eq, sql } from 'drizzle-orm'
import { clockNow } from '../../platform/clock.ts'
import type { Deps } from '../../deps.ts'
import type { Tx } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import { type InspectedUpload, inspectUpload, storeFile } from '../files/index.ts'
import { conditionImageTable } from './condition-reports.tables.ts'

export type UploadedImage = { bytes: Uint8Array; mediaType: string }
type Owner = { tenantId: string; roomId: string; organisationId: string | null; reportId: string | null }

/** A photo that may be kept, drawn again without its metadata. @throws those of `inspectUpload`, and for a document */
export async function inspectImage({ bytes, mediaType }: UploadedImage): Promise<InspectedUpload> {
  const inspected = await inspectUpload(bytes, mediaType)
  if (inspected.mediaType === 'application/pdf') fail('files.unsupported-type')
  return inspected
}

/** Name under which a photo is given back. */
export const photoNameOf = (mediaType: string): string => (mediaType === 'image/png' ? 'photo.png' : 'photo.jpg')

/** Keeps an inspected photo, private to the tenant and to the organisation whose report it is in. */
export async function keepImage(
  deps: Pick<Deps, 'fileStore'>,
  tx: Tx,
  owner: Owner,
  { bytes, mediaType }: InspectedUpload,
): Promise<{ imageId: string; imageSha256: string }> {
  const { tenantId, organisationId } = owner
  const fileName = photoNameOf(mediaType)
  const file = { owner: { tenantId, organisationId }, bytes, mediaType, fileName, visibility: 'private' as const }
  const { id: fileId, sha256: imageSha256 } = await storeFile(deps, tx, file)
  const imageId = newId()
  await tx.insert(conditionImageTable).values({ ...owner, id: imageId, fileId, takenAt: await clockNow(tx) })
  return { imageId, imageSha256 }
}

export type ImagePlace = {
  tenantId: string
  establishmentId: string
  roomId: string
  fileId: string
  organisationId: string | null
  reportId: string | null
}

/** Whose photo it is, and of which room; null when the reader may not meet it. */
export async function findImage(tx: Tx, imageId: string): Promise<ImagePlace | null> {
  const [row] = await tx
    .select({
      tenantId: conditionImageTable.tenantId,
      roomId: conditionImageTable.roomId,
      fileId: conditionImageTable.fileId,
      organisationId: conditionImageTable.organisationId,
      reportId: conditionImageTable.reportId,
      establishmentId: sql<string>`(SELECT establishment_id FROM room WHERE room.id = ${conditionImageTable.roomId})`,
    })
    .from(conditionImageTable)
    .where(eq(conditionImageTable.id, imageId))
  return row ?? null
}
