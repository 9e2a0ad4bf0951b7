import type { z } from 'zod'
import type { WaitingListEntryDto, waitingListInput } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { AccountActor } from '../../platform/actor.ts'
import { inTransaction } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { record } from '../audit/index.ts'
import { getPublishedRoom, slotOutcome } from '../search/index.ts'
import { presentEntry } from './present-entry.ts'
import { assertMayWait, mostEntries } from './rules/waiting.ts'
import { countWaitedFor, findEntry, insertEntry } from './waiting-list.store.ts'

/**
 * The account will be told when the slot comes free; asking twice for the same slot changes nothing.
 * @throws catalogue.room-not-found, availability.invalid-slot, waiting-list.slot-free, waiting-list.not-taken,
 * waiting-list.too-many
 */
export function joinWaitingList(
  deps: Pick<Deps, 'db'>,
  actor: AccountActor,
  input: z.infer<typeof waitingListInput>,
): Promise<WaitingListEntryDto> {
  return inTransaction(deps, actor, async (tx) => {
    const room = await getPublishedRoom(tx, input.roomId)
    const slot = { startsAt: new Date(input.startsAt), endsAt: new Date(input.endsAt) }
    const { outcome } = await slotOutcome(tx, room, slot)
    const wish = { ...slot, tenantId: room.tenantId, roomId: room.id, accountId: actor.accountId }
    const count = await countWaitedFor(tx, actor.accountId)
    const known = await findEntry(tx, wish)
    if (known) return presentEntry(known, room, outcome === 'free')
    assertMayWait(outcome)
    if (count >= mostEntries) fail('waiting-list.too-many', { max: mostEntries })
    const row = await insertEntry(tx, wish)
    await record(tx, actor, { action: 'waiting-list.join', subjectId: row.id, tenantId: room.tenantId })
    return presentEntry(row, room, false)
  })
}
