import type { OccupancyKind } from '@salles-ouvertes/contract'
import type { Tx } from '../../platform/database.ts'
import { addMinutes } from '../../platform/time.ts'
import { busySlots } from '../availability/index.ts'
import type { BookableRoom } from '../catalogue/index.ts'
import type { BookingRow, LoadedBooking, OccurrenceRow } from './bookings.store.ts'
import { datesByRoom } from './dates-by-room.ts'
import { neighbourOf } from './plan-series.ts'
import { waitsForAnAnswer } from './rules/place-lost.ts'
import { wholePeriod } from './rules/standing.ts'

export type LostDate = { date: OccurrenceRow; room: BookableRoom; takenBy: OccupancyKind }

/**
 * Dates to come of a request that waits without holding a place, where somebody now stands for good, by start. Whoever
 * only holds a place may still lose it: that is not told.
 */
export async function lostDates(
  tx: Tx,
  { row, room, occurrences, now }: Pick<LoadedBooking, 'occurrences' | 'now'> & { row: BookingRow; room: BookableRoom },
): Promise<LostDate[]> {
  if (!waitsForAnAnswer(row.status)) return []
  const exposed = occurrences.filter(({ status, startsAt }) => status === 'requested' && startsAt > now)
  const lost: LostDate[] = []
  for (const { room: place, dates } of await datesByRoom(tx, room, exposed)) {
    const { startsAt, endsAt } = wholePeriod(dates)
    const period = { startsAt, endsAt: addMinutes(endsAt, place.turnaroundMinutes) }
    const busy = (await busySlots(tx, place.spaceNos, period)).filter(({ kind }) => kind !== 'hold')
    for (const date of dates) {
      const takenBy = neighbourOf(date, busy, place.turnaroundMinutes)
      if (takenBy) lost.push({ date, room: place, takenBy })
    }
  }
  return lost.sort((a, b) => a.date.startsAt.getTime() - b.date.startsAt.getTime())
}
