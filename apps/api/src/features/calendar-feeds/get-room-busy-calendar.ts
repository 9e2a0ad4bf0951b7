import type { Deps } from '../../deps.ts'
import type { Actor } from '../../platform/actor.ts'
import { clockNow } from '../../platform/clock.ts'
import { inReadOnly } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { addDays, mergeSlots, startOfLocalDay, toLocal } from '../../platform/time.ts'
import { busySlots } from '../availability/index.ts'
import { calendarFile, type CalendarEvent } from '../bookings/index.ts'
import { getBookableRoom } from '../catalogue/index.ts'

/**
 * Public calendar of a published room: « Occupé » from today to its horizon, as the page of the room shows, whatever
 * takes it and whoever asked. Neighbouring uses are one, so that nothing can be counted.
 * @throws catalogue.room-not-found
 */
export function getRoomBusyCalendar(deps: Pick<Deps, 'db'>, actor: Actor, roomId: string): Promise<string> {
  return inReadOnly(deps, actor, async (tx) => {
    const room = await getBookableRoom(tx, roomId)
    if (room.status !== 'published') fail('catalogue.room-not-found')
    const { timeZone } = room
    const today = toLocal(timeZone, await clockNow(tx)).date
    const startsAt = startOfLocalDay(timeZone, today)
    const endsAt = startOfLocalDay(timeZone, addDays(today, room.horizonDays))
    const name = `${room.name}, ${room.establishment.name}`
    const busy = mergeSlots(await busySlots(tx, room.spaceNos, { startsAt, endsAt }))
    return calendarFile(
      busy.map(
        (slot): CalendarEvent => ({
          ...slot,
          timeZone,
          uid: `${roomId}-${slot.startsAt.getTime()}@salles-ouvertes`,
          sequence: 0,
          // When a use was asked for is nobody's business: each day is stamped once, and its bytes stay the same.
          revisedAt: startsAt,
          status: 'CONFIRMED',
          summary: 'Occupé',
          location: name,
          description: '',
        }),
      ),
      { kind: 'feed', name },
    )
  })
}
