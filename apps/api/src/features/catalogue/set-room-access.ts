import type { RoomAccessForm, RoomSheet } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../platform/actor.ts'
import { clockNow } from '../../platform/clock.ts'
import { inTransaction } from '../../platform/database.ts'
import { record } from '../audit/index.ts'
import { getRoomForUpdate } from './catalogue.store.ts'
import { presentRoomSheet } from './get-room-sheet.ts'
import { removeRoomSecret, saveRoomAccess, saveRoomSecret } from './room-access.store.ts'
import { assertMayEdit } from './rules/who-may-publish.ts'

export type SetRoomAccess = RoomAccessForm & { roomId: string }

/**
 * Says how one enters the room. A code is sealed at once and never read back; a method without code forgets it.
 * @throws catalogue.room-not-found, catalogue.not-allowed
 */
export function setRoomAccess(deps: Deps, actor: Actor, input: SetRoomAccess): Promise<RoomSheet> {
  return inTransaction(deps, actor, async (tx) => {
    const { roomId, secret, ...access } = input
    const { tenantId, ...room } = await getRoomForUpdate(tx, roomId)
    assertMayEdit(actor, { tenantId, establishmentId: room.establishmentId })
    const updatedAt = await clockNow(tx)
    await saveRoomAccess(tx, { ...access, roomId, tenantId, updatedAt })
    const hasCode = access.kind === 'fixed-code' || access.kind === 'key-box'
    if (!hasCode) await removeRoomSecret(tx, roomId)
    if (hasCode && secret) {
      await saveRoomSecret(tx, {
        roomId,
        tenantId,
        sealed: deps.sealer.seal(secret, `room_secret:${roomId}`),
        updatedAt,
      })
    }
    await record(tx, actor, { action: 'room.set-access', subjectId: roomId, tenantId, details: { kind: access.kind } })
    return presentRoomSheet(tx, actor, roomId)
  })
}
