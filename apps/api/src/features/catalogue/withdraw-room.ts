import type { RoomSheet } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../platform/actor.ts'
import { clockNow } from '../../platform/clock.ts'
import { inTransaction } from '../../platform/database.ts'
import { record } from '../audit/index.ts'
import { getRoomForUpdate, updateRoom } from './catalogue.store.ts'
import { presentRoomSheet } from './get-room-sheet.ts'
import { assertMayPublish } from './rules/who-may-publish.ts'

/**
 * Takes the room out of the public search; bookings already made stay.
 * @throws catalogue.room-not-found, catalogue.not-allowed
 */
export function withdrawRoom(deps: Deps, actor: Actor, roomId: string): Promise<RoomSheet> {
  return inTransaction(deps, actor, async (tx) => {
    const room = await getRoomForUpdate(tx, roomId)
    assertMayPublish(actor, room)
    await updateRoom(tx, roomId, { status: 'withdrawn', version: room.version + 1, updatedAt: await clockNow(tx) })
    await record(tx, actor, { action: 'room.withdraw', subjectId: roomId, tenantId: room.tenantId })
    return presentRoomSheet(tx, actor, roomId)
  })
}
