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

export type AddRoom = RoomForm & { establishmentId: string; demonstrationData?: boolean }

/**
 * Adds a draft room to an establishment, in a building and one indivisible space of its own.
 * @throws catalogue.establishment-not-found, catalogue.not-allowed, catalogue.name-taken
 */
export function addRoom(deps: Deps, actor: Actor, input: AddRoom): Promise<RoomSheet> {
  return inTransaction(deps, actor, async (tx) => {
    const { establishmentId, demonstrationData = false, ...form } = input
    const { tenantId } = await getEstablishmentRow(tx, establishmentId)
    if (!tenantsOf(actor).includes(tenantId)) fail('catalogue.establishment-not-found')
    assertMayPublish(actor, { tenantId, establishmentId })
    const id = newId()
    const siteId = await getMainSiteId(tx, establishmentId)
    await insertRoom(tx, { ...form, id, tenantId, establishmentId, siteId, demonstrationData }, await clockNow(tx))
    await record(tx, actor, { action: 'room.add', subjectId: id, tenantId })
    return presentRoomSheet(tx, actor, id)
  })
}
