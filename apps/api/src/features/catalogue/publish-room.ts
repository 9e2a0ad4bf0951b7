import type { RoomSheet } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../platform/actor.ts'
import { clockNow } from '../../platform/clock.ts'
import { inTransaction } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { record } from '../audit/index.ts'
import { getRoomForUpdate, updateRoom } from './catalogue.store.ts'
import { presentRoomSheet } from './get-room-sheet.ts'
import { assertMayPublish } from './rules/who-may-publish.ts'

/**
 * Shows the room in the public search, at once.
 * @throws catalogue.room-not-found, catalogue.not-allowed
 * @throws catalogue.incomplete-room without opening, tariff or access; `missing` says which
 */
export function publishRoom(deps: Deps, actor: Actor, roomId: string): Promise<RoomSheet> {
  return inTransaction(deps, actor, async (tx) => {
    const room = await getRoomForUpdate(tx, roomId)
    assertMayPublish(actor, room)
    const { blocking } = await presentRoomSheet(tx, actor, roomId)
    if (blocking.length > 0) fail('catalogue.incomplete-room', { missing: blocking })
    await updateRoom(tx, roomId, { status: 'published', version: room.version + 1, updatedAt: await clockNow(tx) })
    await record(tx, actor, { action: 'room.publish', subjectId: roomId, tenantId: room.tenantId })
    return presentRoomSheet(tx, actor, roomId)
  })
}
