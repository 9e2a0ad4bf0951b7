import type { RoomForm, RoomSheet } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import { type Actor, tenantsOf } from '../../platform/actor.ts'
import { clockNow } from '../../platform/clock.ts'
import { inTransaction } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import { record } from '../audit/index.ts'
import { getEstablishmentRow, getMainSiteId, insertRoom } from './catalogue.store.ts'
import { presentRoomSheet } from './get-room-sheet.ts'
import { assertMayPublish } from './rules/who-may-publish.ts'
import { spaceNosOf } from './spaces.store.ts'

/** Without `spaceIds`, the room gets one space of its own. */
export type AddRoom = RoomForm & { establishmentId: string; spaceIds?: string[]; demonstrationData?: boolean }

/**
 * Adds a draft room to an establishment, made of existing spaces or of one of its own.
 * @throws catalogue.establishment-not-found, catalogue.not-allowed, catalogue.name-taken, catalogue.space-not-found
 */
export function addRoom(deps: Deps, actor: Actor, input: AddRoom): Promise<RoomSheet> {
  return inTransaction(deps, actor, async (tx) => {
    const { establishmentId, spaceIds = [], demonstrationData = false, ...form } = input
    const { tenantId } = await getEstablishmentRow(tx, establishmentId)
    if (!tenantsOf(actor).includes(tenantId)) fail('catalogue.establishment-not-found')
    assertMayPublish(actor, { tenantId, establishmentId })
    const id = newId()
    const siteId = await getMainSiteId(tx, establishmentId)
    const spaceNos = spaceIds.length > 0 ? await spaceNosOf(tx, establishmentId, spaceIds) : []
    const room = { ...form, id, tenantId, establishmentId, siteId, demonstrationData }
    await insertRoom(tx, room, spaceNos, await clockNow(tx))
    await record(tx, actor, { action: 'room.add', subjectId: id, tenantId })
    return presentRoomSheet(tx, actor, id)
  })
}
