import type { Deps } from '../../deps.ts'
import type { Actor } from '../../platform/actor.ts'
import { clockNow } from '../../platform/clock.ts'
import { inTransaction } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import { record } from '../audit/index.ts'
import { closureRoomTable, closureTable } from './availability.tables.ts'
import { assertMadeOf, lockSpaces } from './occupancy.store.ts'
import { planClosure, type CloseRooms } from './plan-closure.ts'
import { settleClosures } from './settle-closures.ts'

/**
 * Keeps rooms free of outside use. The closure takes what is free at once; what a booking holds stays to it, as a
 * conflict, and comes to the closure when the booking leaves.
 * @throws catalogue.establishment-not-found, catalogue.room-not-found, availability.not-allowed,
 *   availability.invalid-slot
 */
export function closeRooms(deps: Pick<Deps, 'db'>, actor: Actor, input: CloseRooms): Promise<{ id: string }> {
  return inTransaction(deps, actor, async (tx) => {
    if (actor.kind !== 'account') fail('availability.not-allowed')
    const { tenantId, roomIds, spaceNos, period } = await planClosure(tx, actor, input)
    await lockSpaces(tx, tenantId, spaceNos)
    await assertMadeOf(tx, roomIds, spaceNos)
    const id = newId()
    await tx.insert(closureTable).values({
      id,
      tenantId,
      establishmentId: input.establishmentId,
      kind: input.kind,
      reason: input.reason,
      ...period,
      createdBy: actor.accountId,
      createdAt: await clockNow(tx),
    })
    await tx.insert(closureRoomTable).values(roomIds.map((roomId) => ({ tenantId, closureId: id, roomId })))
    await settleClosures(tx, tenantId, { spaceNos, ...period })
    await record(tx, actor, { action: 'closure.create', subjectId: id, tenantId, note: input.reason })
    return { id }
  })
}
