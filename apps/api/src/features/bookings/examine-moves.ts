import type { AmendmentPreviewDto } from '@salles-ouvertes/contract'
import type { Tx } from '../../platform/database.ts'
import { addDays, addMinutes, toLocal, type Instant, type Slot } from '../../platform/time.ts'
import { busyBesides, openingFor, whyClosed, type BusySlot } from '../availability/index.ts'
import type { BookableRoom } from '../catalogue/index.ts'
import { idsMoved } from './amend-facts.ts'
import type { OccurrenceRow } from './bookings.store.ts'
import { datesByRoom } from './dates-by-room.ts'
import { neighbourOf } from './plan-series.ts'
import { reachOf } from './rules/request-dates.ts'
import type { SessionMoves } from './rules/session-moves.ts'
import { sessionOutcome } from './rules/session-outcome.ts'
import { wholePeriod } from './rules/standing.ts'

export type ExaminedMove = Pick<AmendmentPreviewDto['moves'][number], 'outcome' | 'closedBecause' | 'takenBy'>

/**
 * What each session that really moves would meet, by its id: as the preview of a series says it, by a few queries for
 * each room. The sessions to move are in nobody's way where they stand, but two of them cannot go to one place.
 */
export async function examineMoves(
  tx: Tx,
  room: BookableRoom,
  { moved }: SessionMoves<OccurrenceRow>,
  now: Instant,
): Promise<Map<string, ExaminedMove>> {
  const examined = new Map<string, ExaminedMove>()
  for (const { room: place, dates } of await datesByRoom(tx, room, moved)) {
    const blocked = (slot: Slot) => ({ ...slot, endsAt: addMinutes(slot.endsAt, place.turnaroundMinutes) })
    const period = wholePeriod(dates.map(blocked))
    const dayOf = (instant: Instant) => toLocal(place.timeZone, instant).date
    const plan = await openingFor(tx, place, dayOf(period.startsAt), addDays(dayOf(period.endsAt), 1))
    const busy = await busyBesides(tx, place.spaceNos, period, idsMoved({ moved }))
    const reach = reachOf(place.timeZone, place, now)
    for (const move of dates) {
      const others = dates
        .filter((other) => other !== move)
        .map((other): BusySlot => ({ ...blocked(other), kind: 'booking' }))
      const closedBecause = whyClosed(place.timeZone, move, plan)
      const takenBy = neighbourOf(move, [...busy, ...others], place.turnaroundMinutes)
      const outcome = sessionOutcome(place.timeZone, { ...move, closedBecause, takenBy }, place, reach)
      examined.set(move.session.id, { outcome, closedBecause, takenBy })
    }
  }
  return examined
}
