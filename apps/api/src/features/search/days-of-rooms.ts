import type { Tx } from '../../platform/database.ts'
import {
  addDays,
  addMinutes,
  startOfLocalDay,
  type Instant,
  type LocalDate,
  type Slot,
  type TimeZone,
} from '../../platform/time.ts'
import {
  freeIntervals,
  openingsFor,
  openingsOn,
  openSlots,
  type OpeningPlan,
  type OpeningRoom,
} from '../availability/index.ts'
import { busyByRoom } from './free-busy.store.ts'

export type RoomInTime = OpeningRoom & {
  timeZone: TimeZone
  spaceNos: readonly number[]
  turnaroundMinutes: number
  gridMinutes: number
  minNoticeHours: number
  horizonDays: number
}
/** What is known of one room over some days. `open` keeps to what may still be booked: notice and horizon. */
export type RoomDays = { plan: OpeningPlan; open: Slot[]; busy: Slot[]; free: Slot[] }

/** Opening plans and open time of rooms, without what is taken: enough to leave out those that are closed. */
export async function openTimeOf<R extends RoomInTime>(
  tx: Tx,
  rooms: readonly R[],
  from: LocalDate,
  until: LocalDate,
  now: Instant,
): Promise<Map<string, { plan: OpeningPlan; open: Slot[] }>> {
  const plans = await openingsFor(tx, rooms, from, until)
  const opened = new Map<OpeningPlan, Map<string, { plan: OpeningPlan; open: Slot[] }>>()
  return new Map(
    rooms.map((room) => {
      const plan = plans.get(room.id)
      if (!plan) throw new Error(`no opening plan for room ${room.id}`)
      // A town has hundreds of rooms and a handful of plans.
      const alike = opened.get(plan) ?? new Map<string, { plan: OpeningPlan; open: Slot[] }>()
      opened.set(plan, alike)
      const limits = `${room.timeZone} ${room.minNoticeHours} ${room.horizonDays}`
      const time = alike.get(limits) ?? {
        plan,
        open: bookableTime(room, openSlots(room.timeZone, addDays(from, -1), until, plan), now),
      }
      alike.set(limits, time)
      return [room.id, time]
    }),
  )
}

/** As `openTimeOf`, with what is taken and what is left: one ranged read for all the rooms. */
export async function daysOfRooms<R extends RoomInTime>(
  tx: Tx,
  rooms: readonly R[],
  from: LocalDate,
  until: LocalDate,
  now: Instant,
): Promise<Map<string, RoomDays>> {
  const zones = [...new Set(rooms.map((room) => room.timeZone))]
  const starts = zones.map((zone) => startOfLocalDay(zone, addDays(from, -1)).getTime())
  const ends = zones.map((zone) => startOfLocalDay(zone, addDays(until, 2)).getTime())
  const period = { startsAt: new Date(Math.min(...starts)), endsAt: new Date(Math.max(...ends)) }
  const [opened, taken] = await Promise.all([
    openTimeOf(tx, rooms, from, until, now),
    rooms.length > 0 ? busyByRoom(tx, rooms, period) : new Map<string, Slot[]>(),
  ])
  return new Map(
    rooms.map((room) => {
      const { plan, open } = opened.get(room.id) ?? { plan: null, open: [] }
      if (!plan) throw new Error(`no opening plan for room ${room.id}`)
      const busy = taken.get(room.id) ?? []
      return [room.id, { plan, open, busy, free: freeIntervals(open, busy, room.turnaroundMinutes) }]
    }),
  )
}

/** Local minute at which the opening of a date ends, beyond 1440 after midnight; 0 when it is closed. */
export const openUntil = (date: LocalDate, plan: OpeningPlan): number =>
  Math.max(0, ...openingsOn(date, plan).map((span) => span.until))

/** Open time that one may still ask for: after the notice of the room, before its horizon. */
function bookableTime(room: RoomInTime, open: readonly Slot[], now: Instant): Slot[] {
  const earliest = addMinutes(now, room.minNoticeHours * 60)
  const latest = addMinutes(now, room.horizonDays * 24 * 60)
  return open.flatMap((slot) => {
    const startsAt = slot.startsAt < earliest ? earliest : slot.startsAt
    const endsAt = slot.endsAt > latest ? latest : slot.endsAt
    return startsAt < endsAt ? [{ startsAt, endsAt }] : []
  })
}
