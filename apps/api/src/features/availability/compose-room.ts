import type { RoomSheet } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../platform/actor.ts'
import { clockNow } from '../../platform/clock.ts'
import { inTransaction } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { record } from '../audit/index.ts'
import {
  assertMayPublish,
  getRoomForUpdate,
  presentRoomSheet,
  saveComposition,
  spaceNosOf,
  spacesOfRoom,
  updateRoom,
} from '../catalogue/index.ts'
import { moveToSpaces } from './move-to-spaces.ts'
import { lockSpaces } from './occupancy.store.ts'

export type ComposeRoom = { roomId: string; spaceIds: string[]; version: number }

/**
 * Says what a room is made of. What is to come in it, bookings, holds and closures, takes its new spaces in the same
 * transaction; when somebody stands there, nothing changes.
 * @throws catalogue.room-not-found, catalogue.space-not-found, catalogue.not-allowed, catalogue.changed-meanwhile
 * @throws catalogue.composition-in-use `standing`: what is in the way, with its dates
 */
export function composeRoom(deps: Deps, actor: Actor, input: ComposeRoom): Promise<RoomSheet> {
  return inTransaction(deps, actor, async (tx) => {
    const room = await getRoomForUpdate(tx, input.roomId)
    assertMayPublish(actor, room)
    if (room.version !== input.version) fail('catalogue.changed-meanwhile', { version: room.version })
    const before = (await spacesOfRoom(tx, room.id)).map(({ spaceNo }) => spaceNo)
    const after = await spaceNosOf(tx, room.establishmentId, input.spaceIds)
    await lockSpaces(tx, room.tenantId, [...before, ...after])
    await saveComposition(tx, room, after)
    const standing = await moveToSpaces(tx, room, { before, after })
    if (standing.length > 0) fail('catalogue.composition-in-use', { standing })
    await updateRoom(tx, room.id, { version: room.version + 1, updatedAt: await clockNow(tx) })
    const details = { before, after }
    await record(tx, actor, { action: 'room.compose', subjectId: room.id, tenantId: room.tenantId, details })
    return presentRoomSheet(tx, actor, room.id)
  })
}
