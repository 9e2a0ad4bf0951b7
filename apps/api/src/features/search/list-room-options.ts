import type { OfferedOptionDto, roomOptionsQuery } from '@salles-ouvertes/contract'
import type { z } from 'zod'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../platform/actor.ts'
import { inReadOnly } from '../../platform/database.ts'
import { localDate } from '../../platform/time.ts'
import { offeredOn, versionsFor } from '../pricing/index.ts'
import { askerOf } from './get-room-quote.ts'
import { getPublishedRoom } from './room-in-time.ts'
import { versionOn } from './unit-price.ts'

/**
 * Options that the grid in force offers for a room, to a kind of organisation or to one of the actor's own, in the order
 * of the grid; none when no grid is in force that day. @throws catalogue.room-not-found, organisations.not-found
 */
export function listRoomOptions(
  deps: Deps,
  actor: Actor,
  question: z.infer<typeof roomOptionsQuery> & { roomId: string },
): Promise<{ items: OfferedOptionDto[] }> {
  return inReadOnly(deps, actor, async (tx) => {
    const room = await getPublishedRoom(tx, question.roomId)
    const asker = await askerOf(tx, actor, room, question)
    const payee = { tenantId: room.tenantId, payeeEntityId: room.establishment.payeeEntityId }
    const date = localDate(question.date)
    const version = versionOn(await versionsFor(tx, payee), date)
    const offered = version ? offeredOn(version, { room, ...asker }, date) : []
    return {
      items: offered.map(({ code, label, unit, unitCents, isMandatory, most }) => ({
        ...{ code, label, unit, unitCents, isMandatory, most },
      })),
    }
  })
}
