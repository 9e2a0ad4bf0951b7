import type { RoomSheet } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../platform/actor.ts'
import { inTransaction } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import { record } from '../audit/index.ts'
import { inspectUpload, storeFile } from '../files/index.ts'
import { getRoomForUpdate } from './catalogue.store.ts'
import { presentRoomSheet } from './get-room-sheet.ts'
import { insertPhoto, photosOf } from './photo.store.ts'
import { assertMayEdit } from './rules/who-may-publish.ts'

export type AddPhoto = { roomId: string; bytes: Uint8Array; mediaType: string; alternative: string }

export const maxPhotos = 5

/**
 * Adds a photo, drawn again small and without its metadata; everybody may see it. `alternative` says what it shows.
 * @throws catalogue.room-not-found, catalogue.not-allowed, catalogue.photo-limit
 * @throws files.too-large, files.unsupported-type, files.unreadable
 */
export async function addPhoto(deps: Deps, actor: Actor, input: AddPhoto): Promise<RoomSheet> {
  const { drawRoomPhoto } = await import('./draw-room-photo.ts')
  const photo = await drawRoomPhoto(await inspectUpload(input.bytes, input.mediaType))
  return inTransaction(deps, actor, async (tx) => {
    const { id: roomId, tenantId, establishmentId } = await getRoomForUpdate(tx, input.roomId)
    assertMayEdit(actor, { tenantId, establishmentId })
    const position = (await photosOf(tx, [roomId])).get(roomId)?.length ?? 0
    if (position >= maxPhotos) fail('catalogue.photo-limit', { max: maxPhotos })
    const { id: fileId } = await storeFile(deps, tx, {
      owner: { tenantId },
      bytes: photo.bytes,
      mediaType: 'image/webp',
      fileName: 'photo.webp',
      visibility: 'public',
    })
    const { alternative } = input
    const { width, height } = photo
    await insertPhoto(tx, { id: newId(), tenantId, roomId, fileId, alternative, width, height, position })
    await record(tx, actor, { action: 'room.add-photo', subjectId: roomId, tenantId })
    return presentRoomSheet(tx, actor, roomId)
  })
}
