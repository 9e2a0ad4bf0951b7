import type { RoomForm, RoomSheet } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../platform/actor.ts'
import { clockNow } from '../../platform/clock.ts'
import { inTransaction } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { record } from '../audit/index.ts'
import { getRoomForUpdate, updateRoom } from './catalogue.store.ts'
import { presentRoomSheet } from './get-room-sheet.ts'
import { assertMayEdit } from './rules/who-may-publish.ts'

export type EditRoom = RoomForm & { roomId: string; version: number }

/**
 * Replaces the facts of a room, if nobody else did since `version` was read.
 * @throws catalogue.room-not-found, catalogue.not-allowed, catalogue.changed-meanwhile, catalogue.name-taken
 */
export function editRoom(deps: Deps, actor: Actor, input: EditRoom): Promise<RoomSheet> {
  return inTransaction(deps, actor, async (tx) => {
    const { roomId, version, ...form } = input
    const room = await getRoomForUpdate(tx, roomId)
    assertMayEdit(actor, room)
    if (room.version !== version) fail('catalogue.changed-meanwhile', { version: room.version })
    await updateRoom(tx, roomId, { ...form, version: version + 1, updatedAt: await clockNow(tx) })
    await record(tx, actor, { action: 'room.edit', subjectId: roomId, tenantId: room.tenantId })
    return presentRoomSheet(tx, actor, roomId)
  })
}
