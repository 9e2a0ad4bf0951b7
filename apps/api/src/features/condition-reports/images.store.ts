import { eq, sql } from 'drizzle-orm'
import { clockNow } from '../../platform/clock.ts'
import type { Deps } from '../../deps.ts'
import type { Tx } from '../../platform/database.ts'
import { newId } from '../../platform/ids.ts'
import { dropFiles, type InspectedUpload, photoName, storeFile } from '../files/index.ts'
import { conditionImageTable } from './condition-reports.tables.ts'

type Owner = { tenantId: string; roomId: string; organisationId: string | null; reportId: string | null }

/** Keeps an inspected photo, private to the tenant and to the organisation whose report it is in. */
export async function keepImage(
  deps: Pick<Deps, 'fileStore'>,
  tx: Tx,
  owner: Owner,
  photo: InspectedUpload,
): Promise<{ imageId: string; imageSha256: string }> {
  const { tenantId, organisationId } = owner
  const kept = { ...photo, fileName: photoName(photo), visibility: 'private' as const }
  const { id: fileId, sha256: imageSha256 } = await storeFile(deps, tx, {
    ...kept,
    owner: { tenantId, organisationId },
  })
  const imageId = newId()
  await tx.insert(conditionImageTable).values({ ...owner, id: imageId, fileId, takenAt: await clockNow(tx) })
  return { imageId, imageSha256 }
}

/** Erases the photo that another one took the place of in a draft; nothing when there was none. */
export async function dropImage(tx: Tx, tenantId: string, imageId: string | null | undefined): Promise<void> {
  const image = imageId ? await findImage(tx, imageId) : null
  if (image) await dropFiles(tx, tenantId, [image.fileId])
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
