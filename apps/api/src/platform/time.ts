import { IANAZone } from 'luxon'

declare const localDateBrand: unique symbol

/** A point in time, the same everywhere. */
export type Instant = Date
/** Civil date `YYYY-MM-DD` in the zone of a building; compares and sorts as text. */
export type LocalDate = string & { readonly [localDateBrand]: true }
/** Minutes of wall clock from local midnight, 0..1800: beyond 1440 the hour is past midnight, on the next date. */
export type LocalMinutes = number
/** IANA name such as `Europe/Paris`. */
export type TimeZone = string
/** Half-open interval of instants: `endsAt` is free for the next one. */
export type Slot = { readonly startsAt: Instant; readonly endsAt: Instant }
/** Half-open interval of plain numbers (local minutes, or milliseconds). */
export type Span = { readonly from: number; readonly until: number }
export type LocalTime = { date: LocalDate; minutes: LocalMinutes; weekday: number }
/** A zone passes from one offset to another; offsets in minutes east of UTC. */
export type ClockChange = { readonly at: Instant; readonly from: number; readonly to: number }

export const minuteMs = 60_000
const dayMs = 24 * 60 * minuteMs
const weekMinutes = 7 * 24 * 60
const lastLocalMinute = 1800
/** No zone is further than 15 h from UTC. */
const widestOffsetMs = 15 * 60 * minuteMs
const cachedDays = 5000

/** Whether the text is an IANA zone that exists, and not one of the names of other calendars. */
export const isTimeZone = (name: string): boolean => IANAZone.isValidZone(name)

/** Whether the text is an existing civil date, written `YYYY-MM-DD`. */
export function isLocalDate(text: string): text is LocalDate {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const midnight = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(midnight) && textOfDay(midnight) === text
}

/** The civil date written in the text. @throws RangeError when it is not one (a programming error, not a refusal) */
export function localDate(text: string): LocalDate {
  if (!isLocalDate(text)) throw new RangeError(`not a civil date: ${text}`)
  return text
}

/**
 * The only passage from local time to instant. Every offset the zone may have around that time is considered: an hour
 * that exists twice means the *earliest*, an hour that the clock jumps over means the *later* reading (02:30 → 03:30).
 * @throws RangeError on an unknown zone or minutes outside 0..1800
 */
export function toInstant(zone: TimeZone, date: LocalDate, minutes: LocalMinutes): Instant {
  if (!(minutes >= 0 && minutes <= lastLocalMinute)) throw new RangeError(`not minutes of a local day: ${minutes}`)
  const wall = utcMidnight(date) + minutes * minuteMs
  const readings = offsetsOfDay(zone, wall).around.map((offset) => wall - offset * minuteMs)
  const existing = readings.filter((instant) => instant + offsetAt(zone, instant) * minuteMs === wall)
  return new Date(existing.length > 0 ? Math.min(...existing) : Math.max(...readings))
}

/** Wall clock of a zone at an instant; whole minutes, weekday from 1 (Monday) to 7 (Sunday). */
export function toLocal(zone: TimeZone, instant: Instant): LocalTime {
  const wall = instant.getTime() + offsetAt(zone, instant.getTime()) * minuteMs
  const date = dateOfDay(wall)
  return { date, minutes: Math.floor((wall - utcMidnight(date)) / minuteMs), weekday: weekdayOf(date) }
}

/** ISO 8601 with the offset of the zone, such as `2026-10-24T18:30:00+02:00`. */
export function formatIso(zone: TimeZone, instant: Instant): string {
  const offset = Math.round(offsetAt(zone, instant.getTime()))
  const wall = new Date(instant.getTime() + offset * minuteMs).toISOString().replace(/(\.000)?Z$/, '')
  const size = Math.abs(offset)
  return `${wall}${offset < 0 ? '-' : '+'}${twoDigits(Math.floor(size / 60))}:${twoDigits(size % 60)}`
}

/** Whole minutes east of UTC that the clocks of the zone show at an instant. */
export const offsetMinutes = (zone: TimeZone, instant: Instant): number => Math.round(offsetAt(zone, instant.getTime()))

/** Clock changes of a zone during a period, in order. No zone changes twice within a week. */
export function clockChanges(zone: TimeZone, { startsAt, endsAt }: Slot): ClockChange[] {
  const changes: ClockChange[] = []
  for (let start = startsAt; start < endsAt; start = addMinutes(start, weekMinutes)) {
    const end = new Date(Math.min(addMinutes(start, weekMinutes).getTime(), endsAt.getTime()))
    const from = offsetMinutes(zone, start)
    const to = offsetMinutes(zone, end)
    if (from !== to) changes.push({ at: new Date(changeBetween(zone, start.getTime(), end.getTime())), from, to })
  }
  return changes
}

/** First instant of a local day. */
export const startOfLocalDay = (zone: TimeZone, date: LocalDate): Instant => toInstant(zone, date, 0)

/** The date `days` later (or earlier when negative). */
export const addDays = (date: LocalDate, days: number): LocalDate => dateOfDay(utcMidnight(date) + days * dayMs)

/** Days from one date to another; negative when the other is before. */
export const daysBetween = (from: LocalDate, to: LocalDate): number => (utcMidnight(to) - utcMidnight(from)) / dayMs

/** Dates from `from`, included, to `untilExclusive`, excluded. */
export function eachDate(from: LocalDate, untilExclusive: LocalDate): LocalDate[] {
  const dates: LocalDate[] = []
  for (let date = from; date < untilExclusive; date = addDays(date, 1)) dates.push(date)
  return dates
}

/** 1 (Monday) to 7 (Sunday). */
export const weekdayOf = (date: LocalDate): number => new Date(utcMidnight(date)).getUTCDay() || 7

/**
 * Instants of a local interval of one day, correct across clock changes. Null when nothing of it exists that night
 * (an interval that lies inside the hour the clock jumps over).
 */
export function localSlot(zone: TimeZone, date: LocalDate, interval: Span): Slot | null {
  const startsAt = toInstant(zone, date, interval.from)
  const endsAt = toInstant(zone, date, interval.until)
  return startsAt < endsAt ? { startsAt, endsAt } : null
}

/** Elapsed minutes, not wall-clock ones: 01:00–04:00 on the night of October lasts 240. */
export const elapsedMinutes = (slot: Slot): number => (slot.endsAt.getTime() - slot.startsAt.getTime()) / minuteMs

/** The instant `minutes` later. */
export const addMinutes = (instant: Instant, minutes: number): Instant =>
  new Date(instant.getTime() + minutes * minuteMs)

/** The last step of the local grid (:00 and :30 for 30) at or before the instant. */
export function floorToGrid(zone: TimeZone, instant: Instant, gridMinutes: number): Instant {
  const wholeMinute = Math.floor(instant.getTime() / minuteMs) * minuteMs
  return addMinutes(new Date(wholeMinute), -(toLocal(zone, instant).minutes % gridMinutes))
}

/** Whether the instant is a step of the local grid. */
export const isOnGrid = (zone: TimeZone, instant: Instant, gridMinutes: number): boolean =>
  floorToGrid(zone, instant, gridMinutes).getTime() === instant.getTime()

/** Whether two slots share an instant; two slots that only touch do not. */
export const overlaps = (a: Slot, b: Slot): boolean => a.startsAt < b.endsAt && b.startsAt < a.endsAt

/** Whether `inner` lies wholly inside `outer`. */
export const contains = (outer: Slot, inner: Slot): boolean =>
  outer.startsAt <= inner.startsAt && inner.endsAt <= outer.endsAt

/** Sorted, disjoint union: spans that overlap or touch become one, empty ones disappear. */
export function mergeSpans(spans: readonly Span[]): Span[] {
  const merged: Span[] = []
  for (const span of spans.filter(({ from, until }) => from < until).sort((a, b) => a.from - b.from)) {
    const last = merged.at(-1)
    if (last && span.from <= last.until) {
      merged[merged.length - 1] = { from: last.from, until: Math.max(last.until, span.until) }
    } else merged.push({ from: span.from, until: span.until })
  }
  return merged
}

/** What is left of `spans` once everything in `removed` is taken away; sorted and disjoint. */
export function subtractSpans(spans: readonly Span[], removed: readonly Span[]): Span[] {
  const holes = mergeSpans(removed)
  return mergeSpans(spans).flatMap((span) => {
    const left: Span[] = []
    let from = span.from
    for (const hole of holes) {
      if (hole.until <= from || hole.from >= span.until) continue
      left.push({ from, until: hole.from })
      from = hole.until
    }
    left.push({ from, until: span.until })
    return left.filter((part) => part.from < part.until)
  })
}

/** Milliseconds of a slot, for the arithmetic of spans. */
export const spanOf = (slot: Slot): Span => ({ from: slot.startsAt.getTime(), until: slot.endsAt.getTime() })
/** The slot of a span of milliseconds. */
export const slotOf = (span: Span): Slot => ({ startsAt: new Date(span.from), endsAt: new Date(span.until) })
/** Sorted, disjoint union of slots. */
export const mergeSlots = (slots: readonly Slot[]): Slot[] => mergeSpans(slots.map(spanOf)).map(slotOf)

const zones = new Map<TimeZone, IANAZone>()
const offsetsByDay = new Map<string, DayOffsets>()

/** Offsets, in minutes, before and after the day of an instant: two of them mean that the clock changes around it. */
type DayOffsets = { readonly around: readonly [number] | readonly [number, number]; readonly changesAt: number }

function zoneOf(name: TimeZone): IANAZone {
  const known = zones.get(name)
  if (known) return known
  const zone = IANAZone.create(name)
  if (!zone.isValid) throw new RangeError(`unknown time zone: ${name}`)
  zones.set(name, zone)
  return zone
}

function offsetAt(zone: TimeZone, instantMs: number): number {
  const { around, changesAt } = offsetsOfDay(zone, instantMs)
  return instantMs < changesAt ? around[0] : (around[1] ?? around[0])
}

// Asking Intl costs microseconds per call; search asks thousands of times about the same few days.
function offsetsOfDay(zone: TimeZone, ms: number): DayOffsets {
  const day = Math.floor(ms / dayMs)
  const key = `${zone} ${day}`
  const known = offsetsByDay.get(key)
  if (known) return known
  const found = readOffsets(zone, day * dayMs - widestOffsetMs, (day + 1) * dayMs + widestOffsetMs)
  if (offsetsByDay.size >= cachedDays) offsetsByDay.clear()
  offsetsByDay.set(key, found)
  return found
}

function readOffsets(zone: TimeZone, from: number, until: number): DayOffsets {
  const [first, last] = [zoneOf(zone).offset(from), zoneOf(zone).offset(until)]
  if (first === last) return { around: [first], changesAt: Infinity }
  return { around: [first, last], changesAt: changeBetween(zone, from, until) }
}

/** First instant of the offset that the zone has at the end of a period in which it changes once. */
function changeBetween(name: TimeZone, from: number, until: number): number {
  const zone = zoneOf(name)
  const last = zone.offset(until)
  let [before, after] = [from, until]
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2)
    if (zone.offset(middle) === last) after = middle
    else before = middle
  }
  return after
}

const midnights = new Map<LocalDate, number>()
const datesOfDay = new Map<number, LocalDate>()

function utcMidnight(date: LocalDate): number {
  const known = midnights.get(date)
  if (known !== undefined) return known
  const midnight = Date.parse(`${date}T00:00:00Z`)
  if (midnights.size >= cachedDays) midnights.clear()
  midnights.set(date, midnight)
  return midnight
}

function dateOfDay(ms: number): LocalDate {
  const day = Math.floor(ms / dayMs)
  const known = datesOfDay.get(day)
  if (known !== undefined) return known
  const date = localDate(textOfDay(ms))
  if (datesOfDay.size >= cachedDays) datesOfDay.clear()
  datesOfDay.set(day, date)
  return date
}

const textOfDay = (ms: number): string => new Date(ms).toISOString().slice(0, 10)
const twoDigits = (value: number): string => String(value).padStart(2, '0')
