import type { RoomSheet } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../platform/actor.ts'
import { inTransaction } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { record } from '../audit/index.ts'
import { getRoomForUpdate } from './catalogue.store.ts'
import { presentRoomSheet } from './get-room-sheet.ts'
import { deletePhoto } from './photo.store.ts'
import { assertMayEdit } from './rules/who-may-publish.ts'

/**
 * Takes a photo off a room.
 * @throws catalogue.room-not-found, catalogue.not-allowed, files.not-found
 */
export function removePhoto(deps: Deps, actor: Actor, input: { roomId: string; photoId: string }): Promise<RoomSheet> {
  return inTransaction(deps, actor, async (tx) => {
    const room = await getRoomForUpdate(tx, input.roomId)
    assertMayEdit(actor, room)
    if (!(await deletePhoto(tx, room.id, input.photoId))) fail('files.not-found')
    await record(tx, actor, { action: 'room.remove-photo', subjectId: room.id, tenantId: room.tenantId })
    return presentRoomSheet(tx, actor, room.id)
  })
}
