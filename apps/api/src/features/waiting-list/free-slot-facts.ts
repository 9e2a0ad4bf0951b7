import type { Tx } from '../../platform/database.ts'
import type { Slot } from '../../platform/time.ts'
import { getBookableRoom } from '../catalogue/index.ts'
import { slotOutcome } from '../search/index.ts'
import { mostMessages } from './rules/waiting.ts'
import { findEntryById } from './waiting-list.store.ts'

export type FreeSlotFacts = {
  slot: Slot
  roomId: string
  roomName: string
  hostName: string
  hostEmail: string | null
  timeZone: string
  /** No other message about this slot will follow. */
  isLast: boolean
}

/** What the message about a slot says; null when nobody waits for it any more, or somebody was quicker. */
export async function freeSlotFacts(tx: Tx, entryId: string): Promise<FreeSlotFacts | null> {
  const entry = await findEntryById(tx, entryId)
  if (!entry) return null
  const room = await getBookableRoom(tx, entry.roomId)
  const { outcome } = await slotOutcome(tx, room, entry)
  if (room.status !== 'published' || outcome !== 'free') return null
  return {
    slot: { startsAt: entry.startsAt, endsAt: entry.endsAt },
    roomId: room.id,
    roomName: room.name,
    hostName: room.establishment.name,
    hostEmail: room.establishment.email,
    timeZone: room.timeZone,
    isLast: entry.toldCount >= mostMessages,
  }
}
