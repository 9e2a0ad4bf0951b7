import type { LostDateDto } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../platform/actor.ts'
import { inReadOnly } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { getBookingFacts, readerSide } from '../bookings/index.ts'
import { placesInstead } from './places-instead.ts'
import { presentSlot } from './present-card.ts'

/**
 * Dates of a waiting request whose place went to somebody else, never to whom, with the nearest places left.
 * @throws bookings.not-found also for another party's booking
 */
export function listLostDates(
  deps: Pick<Deps, 'db'>,
  actor: Actor,
  bookingId: string,
): Promise<{ items: LostDateDto[] }> {
  return inReadOnly(deps, actor, async (tx) => {
    const record = await getBookingFacts(tx, bookingId)
    if (!readerSide(actor, record.row)) fail('bookings.not-found')
    const zone = record.room.timeZone
    const lost = await placesInstead(tx, record)
    return {
      items: lost.map(({ date, room, takenBy, instead }) => ({
        ...presentSlot(zone, date),
        room: { id: room.id, name: room.name },
        takenBy,
        instead: instead.map((place) => ({ ...presentSlot(zone, place), room: place.room })),
      })),
    }
  })
}
