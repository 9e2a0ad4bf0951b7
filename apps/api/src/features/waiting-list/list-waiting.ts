import type { z } from 'zod'
import type { waitingList } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { AccountActor } from '../../platform/actor.ts'
import { inReadOnly } from '../../platform/database.ts'
import { listBookableRooms } from '../catalogue/index.ts'
import { slotOutcome } from '../search/index.ts'
import { presentEntry } from './present-entry.ts'
import { mostEntries } from './rules/waiting.ts'
import { waitedFor } from './waiting-list.store.ts'

/** Slots to come that the account waits for, and whether each may be asked for now. */
export function listWaiting(deps: Pick<Deps, 'db'>, actor: AccountActor): Promise<z.infer<typeof waitingList>> {
  return inReadOnly(deps, actor, async (tx) => {
    const rows = await waitedFor(tx, actor.accountId)
    const rooms = await listBookableRooms(tx, [...new Set(rows.map(({ roomId }) => roomId))])
    const items = []
    for (const row of rows) {
      const room = rooms.find(({ id }) => id === row.roomId)
      if (!room) continue
      const isFree = room.status === 'published' && (await slotOutcome(tx, room, row)).outcome === 'free'
      items.push(presentEntry(row, room, isFree))
    }
    return { items, max: mostEntries }
  })
}
