import {
  addDays,
  addMinutes,
  contains,
  elapsedMinutes,
  floorToGrid,
  minuteMs,
  overlaps,
  slotOf,
  spanOf,
  startOfLocalDay,
  subtractSpans,
  toInstant,
  toLocal,
  type Instant,
  type LocalDate,
  type Slot,
  type TimeZone,
} from '../../../platform/time.ts'

/** Answer to "is it free then?"; `nearest` has the same length, the same day, and starts on the grid. */
export type SlotAnswer =
  | { kind: 'free' }
  | { kind: 'partly'; freeFrom: Instant; freeUntil: Instant; nearest: Slot | null }
  | { kind: 'taken'; nearest: Slot | null }
  | { kind: 'closed'; nearest: Slot | null }

/** One day of one room: `open` from the opening rules, `busy` with the turnaround of each booking already inside. */
export type SlotQuestion = {
  zone: TimeZone
  wanted: Slot
  open: readonly Slot[]
  busy: readonly Slot[]
  turnaroundMinutes: number
  gridMinutes: number
}

const minutesOfDay = 1440

/** What a booking takes: its slot, then the minutes needed to tidy up (after only, so neighbours do not add up). */
export const blockedSlot = (slot: Slot, turnaroundMinutes: number): Slot => ({
  startsAt: slot.startsAt,
  endsAt: addMinutes(slot.endsAt, turnaroundMinutes),
})

/**
 * Intervals in which a booking may stand: open, not busy, and ending early enough for its own turnaround before the
 * next one. The turnaround may run past closing time.
 */
export function freeIntervals(open: readonly Slot[], busy: readonly Slot[], turnaroundMinutes: number): Slot[] {
  const taken = busy.map((slot) =>
    spanOf({ startsAt: addMinutes(slot.startsAt, -turnaroundMinutes), endsAt: slot.endsAt }),
  )
  return subtractSpans(open.map(spanOf), taken).map(slotOf)
}

/**
 * Whether the wanted slot is free, else the longest free interval that meets it (rounded inward to the grid, at least
 * one step long) and the nearest hour of the same day. Source: docs/rules/opening.md §6.
 */
export function answerFor(question: SlotQuestion): SlotAnswer {
  const { zone, wanted, open, busy, turnaroundMinutes, gridMinutes } = question
  const free = freeIntervals(open, busy, turnaroundMinutes)
  if (free.some((interval) => contains(interval, wanted))) return { kind: 'free' }
  const nearest = nearestSlot(question, free)
  if (!open.some((interval) => overlaps(interval, wanted))) return { kind: 'closed', nearest }
  const [longest] = free
    .map((interval) => roundInward(zone, interval, gridMinutes))
    .filter((interval) => elapsedMinutes(interval) >= gridMinutes && overlaps(interval, wanted))
    .sort((a, b) => elapsedMinutes(b) - elapsedMinutes(a))
  if (!longest) return { kind: 'taken', nearest }
  return { kind: 'partly', freeFrom: longest.startsAt, freeUntil: longest.endsAt, nearest }
}

/**
 * Slots of this length that may be booked, starting on that local date, on the grid. Length is elapsed time; an hour
 * that the clock jumps over is not offered, an hour that exists twice is offered once.
 */
export function candidateSlots(
  zone: TimeZone,
  date: LocalDate,
  free: readonly Slot[],
  durationMinutes: number,
  gridMinutes: number,
): Slot[] {
  const length = durationMinutes * minuteMs
  return candidateStarts(zone, date, free, durationMinutes, gridMinutes).map((from) =>
    slotOf({ from, until: from + length }),
  )
}

/** How many slots `candidateSlots` gives. */
export const countCandidates = (...question: Parameters<typeof candidateSlots>): number =>
  candidateStarts(...question).length

/** Milliseconds at which they start: a month asks for thousands, most of which are only counted. */
function candidateStarts(
  zone: TimeZone,
  date: LocalDate,
  free: readonly Slot[],
  durationMinutes: number,
  gridMinutes: number,
): number[] {
  const midnight = startOfLocalDay(zone, date).getTime()
  const nextMidnight = startOfLocalDay(zone, addDays(date, 1)).getTime()
  const near = free.map(spanOf).filter(({ from, until }) => from < nextMidnight && until > midnight)
  if (near.length === 0) return []
  const length = durationMinutes * minuteMs
  const clockChanges = nextMidnight - midnight !== minutesOfDay * minuteMs
  const starts: number[] = []
  for (let minutes = 0; minutes < minutesOfDay; minutes += gridMinutes) {
    // Asking the zone about each step is only needed on the two days of the year when its clocks change.
    const start = clockChanges ? toInstant(zone, date, minutes).getTime() : midnight + minutes * minuteMs
    if (!near.some(({ from, until }) => from <= start && start + length <= until)) continue
    if (!clockChanges || toLocal(zone, new Date(start)).minutes === minutes) starts.push(start)
  }
  return starts
}

/** Smallest slot of the grid around this one: what an imported timetable takes. */
export const roundOutward = (zone: TimeZone, slot: Slot, gridMinutes: number): Slot => ({
  startsAt: floorToGrid(zone, slot.startsAt, gridMinutes),
  endsAt: ceilToGrid(zone, slot.endsAt, gridMinutes),
})

/** Largest slot of the grid inside this one; its end may precede its start when no step fits. */
export const roundInward = (zone: TimeZone, slot: Slot, gridMinutes: number): Slot => ({
  startsAt: ceilToGrid(zone, slot.startsAt, gridMinutes),
  endsAt: floorToGrid(zone, slot.endsAt, gridMinutes),
})

function nearestSlot({ zone, wanted, gridMinutes }: SlotQuestion, free: readonly Slot[]): Slot | null {
  const date = toLocal(zone, wanted.startsAt).date
  const distance = (slot: Slot) => Math.abs(slot.startsAt.getTime() - wanted.startsAt.getTime())
  // At equal distance the later hour wins: people who asked for 18 h can seldom come earlier.
  const [nearest] = candidateSlots(zone, date, free, elapsedMinutes(wanted), gridMinutes).sort(
    (a, b) => distance(a) - distance(b) || b.startsAt.getTime() - a.startsAt.getTime(),
  )
  return nearest ?? null
}

function ceilToGrid(zone: TimeZone, instant: Instant, gridMinutes: number): Instant {
  const floor = floorToGrid(zone, instant, gridMinutes)
  return floor.getTime() === instant.getTime() ? instant : addMinutes(floor, gridMinutes)
}
