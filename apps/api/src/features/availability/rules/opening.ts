import type { BuildingKind, DayKind } from '@salles-ouvertes/contract'
import {
  addDays,
  contains,
  eachDate,
  localSlot,
  mergeSlots,
  overlaps,
  subtractSpans,
  toLocal,
  type LocalDate,
  type LocalMinutes,
  type Slot,
  type Span,
  type TimeZone,
  weekdayOf,
} from '../../../platform/time.ts'
import { kindOfDay, type SchoolCalendar } from './school-calendar.ts'

/** Hours of a kind of day, local minutes; beyond 1440 they end after midnight. A kind may have several. */
export type OpeningRule = { readonly dayKind: DayKind; readonly opensAt: LocalMinutes; readonly closesAt: LocalMinutes }
/** Other hours from `startsOn` to `endsOn`, both included. A day without hours is a closure, which takes the place. */
export type OpeningException = {
  readonly startsOn: LocalDate
  readonly endsOn: LocalDate
  readonly hours: readonly Span[]
}
/** Local minutes at which everybody has left the site; null: no such hour. */
export type SiteHours = {
  readonly closesAt: LocalMinutes | null
  /** Of each weekday, Monday first. */
  readonly alarmHours: readonly (LocalMinutes | null)[]
  /** People are out that long before the alarm arms itself. */
  readonly alarmMarginMinutes: number
}
/** All that decides when a room may be used. `schoolTime` is never offered, whatever rules and exceptions say. */
export type OpeningPlan = {
  readonly rules: readonly OpeningRule[]
  readonly exceptions: readonly OpeningException[]
  readonly calendar: SchoolCalendar
  readonly schoolTime: readonly OpeningRule[]
  readonly siteHours: SiteHours | null
}
export type ClosedReason = 'school-time' | 'closed-that-day' | 'outside-hours' | 'after-alarm'

/** An evening ends at six in the morning at the latest. */
const longestEvening: LocalMinutes = 1800

const classHours: readonly OpeningRule[] = [
  { dayKind: 'school-day', opensAt: 8 * 60, closesAt: 17 * 60 + 30 },
  { dayKind: 'wednesday', opensAt: 8 * 60, closesAt: 12 * 60 + 30 },
]

/** School time until the establishment states its own (a setting, not a law). Source: docs/rules/opening.md §4. */
export const defaultSchoolTime: Record<BuildingKind, readonly OpeningRule[]> = {
  college: classHours,
  lycee: classHours,
  ecole: classHours,
  'municipal-hall': [],
}

/**
 * Local intervals, sorted and disjoint, that open on this date; they may run past midnight. Exceptional hours replace
 * the rules; school time, then what comes after the closing of the site or its alarm, are taken away in the end.
 * Source: docs/rules/opening.md §3, §4 and §7.
 */
export function openingsOn(date: LocalDate, plan: OpeningPlan): Span[] {
  const exceptions = exceptionsOn(date, plan)
  const hours =
    exceptions.length > 0 ? exceptions.flatMap((exception) => exception.hours) : hoursOf(date, plan.rules, plan)
  const nextMorning = schoolTimeOn(addDays(date, 1), plan).map(({ from, until }) => ({
    from: from + 1440,
    until: until + 1440,
  }))
  return subtractSpans(hours, [...schoolTimeOn(date, plan), ...nextMorning, ...afterHoursOf(date, plan)])
}

/** Instants open from `fromDate`, included, to `untilDate`, excluded; openings that touch are one slot. */
export function openSlots(zone: TimeZone, fromDate: LocalDate, untilDate: LocalDate, plan: OpeningPlan): Slot[] {
  return slotsOn(zone, eachDate(fromDate, untilDate), (date) => openingsOn(date, plan))
}

/**
 * Why the room cannot be used during the whole slot; null when it can. The evening that began the day before counts,
 * so 00:30–02:00 fits in a hall open until 03:00.
 * Source: docs/rules/opening.md §3 to §5 (school time: code de l'éducation, L213-2-2 for a collège).
 */
export function whyClosed(zone: TimeZone, slot: Slot, plan: OpeningPlan): ClosedReason | null {
  const date = toLocal(zone, slot.startsAt).date
  const until = addDays(toLocal(zone, slot.endsAt).date, 1)
  if (openSlots(zone, addDays(date, -1), until, plan).some((open) => contains(open, slot))) return null
  if (isAfterAlarm(zone, slot, plan)) return 'after-alarm'
  const schoolSlots = slotsOn(zone, eachDate(date, until), (day) => schoolTimeOn(day, plan))
  if (schoolSlots.some((school) => overlaps(school, slot))) return 'school-time'
  return openingsOn(date, plan).length === 0 ? 'closed-that-day' : 'outside-hours'
}

/**
 * The latest local minute at which a use of the evening of this date may end, of the day before when negative; null when
 * the site states none.
 */
function latestEnd(date: LocalDate, { siteHours }: Pick<OpeningPlan, 'siteHours'>): LocalMinutes | null {
  if (siteHours === null) return null
  const { closesAt, alarmHours, alarmMarginMinutes } = siteHours
  const alarm = alarmHours[weekdayOf(date) - 1] ?? null
  const ends = [closesAt, alarm === null ? null : alarm - alarmMarginMinutes].filter((end) => end !== null)
  return ends.length === 0 ? null : Math.min(...ends)
}

/** As `latestEnd`, for the evening on which the slot begins: that of the day before until six in the morning. */
export function latestEndOf(
  zone: TimeZone,
  { startsAt }: Pick<Slot, 'startsAt'>,
  plan: Pick<OpeningPlan, 'siteHours'>,
): LocalMinutes | null {
  const { date, minutes } = toLocal(zone, startsAt)
  const end = latestEnd(minutes < longestEvening - 1440 ? addDays(date, -1) : date, plan)
  return end === null ? null : Math.max(0, end)
}

/** Whether the room is open during the whole slot; see `whyClosed`. */
export const isWithinOpening = (zone: TimeZone, slot: Slot, plan: OpeningPlan): boolean =>
  whyClosed(zone, slot, plan) === null

/**
 * Nobody stays between the end of an evening and six in the morning: of the night just over, of this one, and of the next,
 * which may begin before this evening ends.
 */
function afterHoursOf(date: LocalDate, plan: OpeningPlan): Span[] {
  return [-1, 0, 1].flatMap((days) => {
    const end = latestEnd(addDays(date, days), plan)
    if (end === null) return []
    return { from: Math.max(0, end + days * 1440), until: longestEvening + days * 1440 }
  })
}

/** The alarm alone stands in the way: without it, the slot would be open. */
function isAfterAlarm(zone: TimeZone, slot: Slot, plan: OpeningPlan): boolean {
  if (!plan.siteHours?.alarmHours.some((hour) => hour !== null)) return false
  const withoutAlarm = { ...plan, siteHours: { ...plan.siteHours, alarmHours: [] } }
  return whyClosed(zone, slot, withoutAlarm) === null
}

const exceptionsOn = (date: LocalDate, plan: OpeningPlan) =>
  plan.exceptions.filter(({ startsOn, endsOn }) => startsOn <= date && date <= endsOn)

const schoolTimeOn = (date: LocalDate, plan: OpeningPlan) => hoursOf(date, plan.schoolTime, plan)

function hoursOf(date: LocalDate, rules: readonly OpeningRule[], plan: OpeningPlan): Span[] {
  if (rules.length === 0) return []
  const kind = kindOfDay(date, plan.calendar)
  return rules
    .filter((rule) => rule.dayKind === kind)
    .map(({ opensAt, closesAt }) => ({ from: opensAt, until: closesAt }))
}

function slotsOn(zone: TimeZone, dates: readonly LocalDate[], hours: (date: LocalDate) => Span[]): Slot[] {
  return mergeSlots(dates.flatMap((date) => hours(date).flatMap((interval) => localSlot(zone, date, interval) ?? [])))
}
