import type { RoomAccessForm, RoomSheet, WayInForm } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../platform/actor.ts'
import { clockNow } from '../../platform/clock.ts'
import { inTransaction, onConstraint, type Tx } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import { toLocal } from '../../platform/time.ts'
import { record } from '../audit/index.ts'
import { getRoomForUpdate, timeZoneOfRoom } from './catalogue.store.ts'
import { presentRoomSheet } from './get-room-sheet.ts'
import {
  getRoomAccess,
  removeWaySecret,
  saveRoomAccess,
  saveWays,
  saveWaySecret,
  type WayIn,
} from './room-access.store.ts'
import { firstDayWithoutWay } from './rules/ways-in.ts'
import { assertMayEdit } from './rules/who-may-publish.ts'

export type SetRoomAccess = RoomAccessForm & { roomId: string }

const kindsWithCode: readonly string[] = ['fixed-code', 'key-box']

/**
 * Says how one enters the room: the ways in, in the order in which they are tried, on the days when they open. A code is
 * sealed at once and never read back; a way that has none forgets it.
 * @throws catalogue.room-not-found, catalogue.not-allowed
 * @throws catalogue.day-without-way-in `day`: the first one on which nothing would open
 * @throws catalogue.unknown-way-in a way that names a former one of another room
 * @throws catalogue.unknown-key a way that names a key which the register of the place does not lend, or that is no person
 */
export function setRoomAccess(deps: Deps, actor: Actor, input: SetRoomAccess): Promise<RoomSheet> {
  return inTransaction(deps, actor, async (tx) => {
    const { roomId, ways, ...access } = input
    const { tenantId, ...room } = await getRoomForUpdate(tx, roomId)
    assertMayEdit(actor, { tenantId, establishmentId: room.establishmentId })
    const updatedAt = await clockNow(tx)
    const day = firstDayWithoutWay(ways, toLocal(await timeZoneOfRoom(tx, roomId), updatedAt).date)
    if (day) fail('catalogue.day-without-way-in', { day })
    const known = new Set((await getRoomAccess(tx, roomId))?.ways.map((way) => way.id))
    if (ways.some(({ id }) => id !== undefined && !known.has(id))) fail('catalogue.unknown-way-in')

    await saveRoomAccess(tx, { ...access, roomId, tenantId, updatedAt })
    const kept = ways.map(({ secret, ...way }, position) => ({
      secret,
      row: { ...way, id: way.id ?? newId(), tenantId, roomId, position },
    }))
    const rows = kept.map(({ row }) => row)
    await onConstraint(saveWays(tx, roomId, rows), { way_names_a_key_of_its_place: 'catalogue.unknown-key' })
    for (const { row, secret } of kept) await keepSecret(deps, tx, row, secret, updatedAt)
    const details = { kinds: ways.map((way) => way.kind) }
    await record(tx, actor, { action: 'room.set-access', subjectId: roomId, tenantId, details })
    return presentRoomSheet(tx, actor, roomId)
  })
}

async function keepSecret(
  { sealer }: Deps,
  tx: Tx,
  { id: wayId, tenantId, kind }: WayIn,
  secret: WayInForm['secret'],
  updatedAt: Date,
): Promise<void> {
  if (!kindsWithCode.includes(kind)) return removeWaySecret(tx, wayId)
  if (secret)
    await saveWaySecret(tx, { wayId, tenantId, sealed: sealer.seal(secret, `room_secret:${wayId}`), updatedAt })
}
