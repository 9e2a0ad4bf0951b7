import type { Deps } from '../../deps.ts'
import type { Actor } from '../../platform/actor.ts'
import { inTransaction } from '../../platform/database.ts'
import { record } from '../audit/index.ts'
import { assertMayEdit, getRoomForUpdate } from '../catalogue/index.ts'
import { inspectImage, type UploadedImage } from '../files/index.ts'
import { keepImage } from './images.store.ts'

/**
 * Keeps a photo of the room as it should be found; a version of the guide then names it.
 * @throws catalogue.room-not-found, catalogue.not-allowed, and those of `inspectUpload`
 */
export async function addReferencePhoto(
  deps: Deps,
  actor: Actor,
  { roomId, photo }: { roomId: string; photo: UploadedImage },
): Promise<{ id: string }> {
  const inspected = await inspectImage(photo)
  return inTransaction(deps, actor, async (tx) => {
    const { tenantId, establishmentId } = await getRoomForUpdate(tx, roomId)
    assertMayEdit(actor, { tenantId, establishmentId })
    const owner = { tenantId, roomId, organisationId: null, reportId: null }
    const { imageId: id } = await keepImage(deps, tx, owner, inspected)
    await record(tx, actor, { action: 'condition-guide.add-photo', subjectId: roomId, tenantId })
    return { id }
  })
}
