import type { OccupancyKind, Recurrence } from '@salles-ouvertes/contract'
import type { Tx } from '../../platform/database.ts'
import {
  addDays,
  addMinutes,
  elapsedMinutes,
  localDate,
  overlaps,
  startOfLocalDay,
  toInstant,
  type Instant,
  type Slot,
} from '../../platform/time.ts'
import {
  busySlots,
  expandRecurrence,
  openingFor,
  whyClosed,
  type BusySlot,
  type ClosedReason,
  type OpeningPlan,
  type PlannedDate,
} from '../availability/index.ts'
import { holidayNames, type BookableRoom } from '../catalogue/index.ts'
import { reachOf } from './rules/request-dates.ts'
import type { SeriesDate } from './rules/series-choices.ts'
import { sessionOutcome } from './rules/session-outcome.ts'

/** One date with the rule or the kind of neighbour that stands in its way. */
export type ExaminedDate = SeriesDate & {
  readonly closedBecause: ClosedReason | null
  readonly takenBy: OccupancyKind | null
}
export type PlannedSeries = { dates: ExaminedDate[]; plan: OpeningPlan; busy: BusySlot[] }

/**
 * Every date of a rhythm in a room with its outcome, by a fixed number of queries whatever their number: the calendar,
 * the opening rules, the names of holidays and all that is taken in between. `own` are slots that the person holds
 * already: they are in nobody's way. Source: docs/rules/series.md §4.
 * @throws availability.no-session, availability.too-many-sessions
 */
export async function planSeries(
  tx: Tx,
  room: BookableRoom,
  recurrence: Recurrence,
  { now, own }: { now: Instant; own: readonly Slot[] },
): Promise<PlannedSeries> {
  const zone = room.timeZone
  const first = localDate(recurrence.firstDate)
  const until = addDays(localDate(recurrence.lastDate), 1)
  const plan = await openingFor(tx, room, first, addDays(until, 1))
  const planned = expandRecurrence(zone, recurrence, plan.calendar)
  const skipped = planned.flatMap(({ date, slot }) => (slot ? [] : [date]))
  const names = await holidayNames(tx, skipped, room.establishment)
  const period = {
    startsAt: startOfLocalDay(zone, addDays(first, -1)),
    endsAt: startOfLocalDay(zone, addDays(until, 3)),
  }
  const isOwn = (busy: BusySlot) => busy.kind === 'hold' && own.some((slot) => +slot.startsAt === +busy.startsAt)
  const busy = (await busySlots(tx, room.spaceNos, period)).filter((each) => !isOwn(each))
  const reach = reachOf(zone, room, now)

  const dates = planned.map((each): ExaminedDate => {
    const { date, slot } = each
    if (!slot)
      return {
        date,
        slot: timeOf(room, each, recurrence),
        outcome: each.skipped,
        label: names.get(date) ?? null,
        ...clear,
      }
    const closedBecause = whyClosed(zone, slot, plan)
    const takenBy = neighbourOf(slot, busy, room.turnaroundMinutes)
    const outcome = sessionOutcome(zone, { ...slot, closedBecause, takenBy }, room, reach)
    return { date, slot, outcome, label: null, closedBecause, takenBy }
  })
  return { dates, plan, busy }
}

/** Kind of the first neighbour that the slot would meet, its turnaround included. */
export function neighbourOf(slot: Slot, busy: readonly BusySlot[], turnaroundMinutes: number): OccupancyKind | null {
  const blocked = { startsAt: slot.startsAt, endsAt: addMinutes(slot.endsAt, turnaroundMinutes) }
  return busy.find((other) => overlaps(other, blocked))?.kind ?? null
}

const clear = { closedBecause: null, takenBy: null }

/** When a skipped date would have been: what is written of it. An hour that does not exist is read as the later one. */
function timeOf({ timeZone }: BookableRoom, { date }: PlannedDate, { from, until }: Recurrence): Slot {
  const startsAt = toInstant(timeZone, date, from)
  const endsAt = toInstant(timeZone, date, until)
  return elapsedMinutes({ startsAt, endsAt }) > 0
    ? { startsAt, endsAt }
    : { startsAt, endsAt: addMinutes(startsAt, until - from) }
}
