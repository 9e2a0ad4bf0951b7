import type { Deps } from '../../deps.ts'
import type { EventOf } from '../../events.ts'
import { systemActor } from '../../platform/actor.ts'
import { inTransaction, type Tx } from '../../platform/database.ts'
import { publish } from '../../platform/outbox.ts'
import { getBookableRoom } from '../catalogue/index.ts'
import { findBooking, saveTakenTold } from './bookings.store.ts'
import { lostDates } from './lost-dates.ts'
import { waitingWhere } from './rival-requests.store.ts'
import { wasJustTold, whenToTell } from './rules/place-lost.ts'

/**
 * After places were given to a booking or kept by the establishment: each request that still waits and wanted one of
 * them is to hear of it, at most once a day. A second run for the same event tells nobody again.
 */
export function tellPlaceLost(
  deps: Pick<Deps, 'db'>,
  event: EventOf<'booking.approved' | 'booking.proposal-accepted' | 'booking.amended' | 'place.closed'>,
): Promise<void> {
  return inTransaction(deps, systemActor(event.tenantId), async (tx) => {
    for (const { bookingId, dateIds } of await waitingWhere(tx, event)) await tellOne(tx, bookingId, dateIds)
  })
}

async function tellOne(tx: Tx, bookingId: string, dateIds: readonly string[]): Promise<void> {
  const booking = await findBooking(tx, bookingId, 'for-update')
  if (!booking) return
  const { row, occurrences, now } = booking
  const lost = await lostDates(tx, { ...booking, room: await getBookableRoom(tx, row.roomId) })
  const isNews = lost.some(({ date }) => dateIds.includes(date.id) && !wasJustTold(date.takenToldAt, now))
  if (!isNews) return
  const { at, isNew } = whenToTell(
    occurrences.flatMap(({ takenToldAt }) => takenToldAt ?? []),
    now,
  )
  await saveTakenTold(
    tx,
    lost.map(({ date }) => date.id),
    at,
  )
  if (!isNew) return
  const delaySeconds = Math.ceil((at.getTime() - now.getTime()) / 1000)
  await publish(tx, { type: 'booking.place-lost', tenantId: row.tenantId, bookingId }, { delaySeconds })
}
