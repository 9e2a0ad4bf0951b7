import type { SearchExitDto } from '@salles-ouvertes/contract'
import type { Tx } from '../../platform/database.ts'
import { addDays, contains, type LocalDate, type Span } from '../../platform/time.ts'
import { daysOfRooms, type RoomDays } from './days-of-rooms.ts'
import { activeFilters, passes, type FilterName } from './rules/filters.ts'
import { wantedSlot } from './rules/wanted-hours.ts'
import { freeAmong, pricedRooms, type PricedCandidate, type SearchContext } from './matching-rooms.ts'

/** Enough to say where there is room; counting more would cost more than it tells. */
const maxRoomsCounted = 200
const daysAhead = 14
const furthestShift = 240
const shiftStep = 30
const widerRadii = [15, 20, 30, 50, 100]
/** An exit that changes nothing. */
export const noExit = {
  ...{ from: null, until: null, date: null, radiusKm: null, filter: null },
  ...{ weekdays: null, firstDate: null, lastDate: null, sessions: null },
}

/**
 * Ways out of an empty or thin answer, each with how many rooms it gives, always more than now: another hour, another
 * day, further away, one filter less.
 */
export async function findExits(
  tx: Tx,
  context: SearchContext,
  nearby: readonly PricedCandidate[],
  now: number,
): Promise<SearchExitDto[]> {
  const { time, query } = context
  const exits: SearchExitDto[] = []
  if (time?.hours) {
    const rooms = nearby.filter((room) => passes(room, query)).slice(0, maxRoomsCounted)
    const days = await daysOfRooms(tx, rooms, time.date, addDays(time.date, daysAhead + 1), context.now)
    const countAt = (date: LocalDate, hours: Span) =>
      rooms.filter((room) => isFree(room, days.get(room.id), date, hours)).length
    exits.push(...otherHour(countAt, time.date, time.hours, now), ...otherDay(countAt, time.date, time.hours, now))
  }
  return [...exits, ...(await largerRadius(tx, context, now)), ...(await fewerFilters(tx, context, nearby, now))]
}

type CountAt = (date: LocalDate, hours: Span) => number

function isFree(room: PricedCandidate, days: RoomDays | undefined, date: LocalDate, hours: Span): boolean {
  const slot = wantedSlot(room.timeZone, date, hours)
  return slot !== null && (days?.free.some((interval) => contains(interval, slot)) ?? false)
}

/** The hour of the same day, same length, at which most rooms are free; the nearest of equals, later first. */
function otherHour(countAt: CountAt, date: LocalDate, hours: Span, now: number): SearchExitDto[] {
  const shifts = []
  for (let shift = shiftStep; shift <= furthestShift; shift += shiftStep) shifts.push(shift, -shift)
  let best: SearchExitDto | null = null
  for (const shift of shifts) {
    const moved = { from: hours.from + shift, until: hours.until + shift }
    if (moved.from < 0 || moved.from >= 1440 || moved.until > 1800) continue
    const count = countAt(date, moved)
    if (count > Math.max(now, best?.count ?? 0)) best = { ...noExit, kind: 'other-hour', count, ...moved, date }
  }
  return best ? [best] : []
}

/** The first of the next days at which more rooms are free at the same hours. */
function otherDay(countAt: CountAt, date: LocalDate, hours: Span, now: number): SearchExitDto[] {
  for (let ahead = 1; ahead <= daysAhead; ahead += 1) {
    const day = addDays(date, ahead)
    const count = countAt(day, hours)
    if (count > now) return [{ ...noExit, kind: 'other-day', count, date: day, ...hours }]
  }
  return []
}

/** The smallest wider circle that holds more rooms. */
async function largerRadius(tx: Tx, context: SearchContext, now: number): Promise<SearchExitDto[]> {
  const { area, query } = context
  if (area.kind !== 'circle') return []
  for (const radiusKm of widerRadii.filter((radius) => radius > area.radiusKm)) {
    const rooms = await pricedRooms(tx, context, { ...area, radiusKm })
    const free = await freeAmong(
      tx,
      context,
      rooms.filter((room) => passes(room, query)),
    )
    if (free.size > now) return [{ ...noExit, kind: 'larger-radius', count: free.size, radiusKm }]
  }
  return []
}

/** Each filter whose absence gives more rooms, the most helpful first. */
async function fewerFilters(
  tx: Tx,
  context: SearchContext,
  nearby: readonly PricedCandidate[],
  now: number,
): Promise<SearchExitDto[]> {
  const free = await freeAmong(tx, context, nearby)
  const countWithout = (filter: FilterName) =>
    nearby.filter((room) => free.has(room.id) && passes(room, context.query, filter)).length
  return activeFilters(context.query)
    .map((filter) => ({ ...noExit, kind: 'fewer-filters' as const, filter, count: countWithout(filter) }))
    .filter((exit) => exit.count > now)
    .sort((a, b) => b.count - a.count)
}
