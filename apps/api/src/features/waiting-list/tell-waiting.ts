import type { EventOf } from '../../events.ts'
import type { Deps } from '../../deps.ts'
import { systemActor } from '../../platform/actor.ts'
import { clockNow } from '../../platform/clock.ts'
import { inTransaction } from '../../platform/database.ts'
import { publish } from '../../platform/outbox.ts'
import { getBookableRoom } from '../catalogue/index.ts'
import { slotOutcome } from '../search/index.ts'
import { isToldAgain } from './rules/waiting.ts'
import { noteTold, waitingFor } from './waiting-list.store.ts'

/**
 * After a place was given back: those who wait for a slot that may now be asked for are told, the oldest wish first.
 * A second run for the same event tells nobody again, since each was just told.
 */
export function tellWaiting(deps: Pick<Deps, 'db'>, event: EventOf<'place.freed'>): Promise<void> {
  const { tenantId, spaceNos } = event
  const freed = { tenantId, spaceNos, startsAt: new Date(event.startsAt), endsAt: new Date(event.endsAt) }
  return inTransaction(deps, systemActor(tenantId), async (tx) => {
    for (const entry of await waitingFor(tx, freed)) {
      if (!isToldAgain(entry, await clockNow(tx))) continue
      const room = await getBookableRoom(tx, entry.roomId)
      if (room.status !== 'published' || (await slotOutcome(tx, room, entry)).outcome !== 'free') continue
      await noteTold(tx, entry)
      const { id: entryId, accountId } = entry
      await publish(tx, { type: 'waiting-list.slot-free', tenantId, entryId, accountId })
    }
  })
}
