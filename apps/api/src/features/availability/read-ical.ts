import ICAL from 'ical.js'
import { fail } from '../../platform/errors.ts'
import {
  addDays,
  addMinutes,
  isLocalDate,
  isTimeZone,
  localDate,
  startOfLocalDay,
  toInstant,
  type Instant,
  type Slot,
  type TimeZone,
} from '../../platform/time.ts'
import type { LeftOut, ReadEvent, ReadTimetable } from './rules/timetable.ts'
import { mostDatesPerEvent, mostEvents, ruleIsSafe } from './rules/timetable-limits.ts'

export type ReadingWindow = {
  /** Zone of the site: that of hours without a zone of their own. */
  zone: TimeZone
  /** Dates over before this instant, or that begin after `until`, are left out. */
  from: Instant
  until: Instant
}

/**
 * Events of an iCalendar file, their repeats expanded on the wall clock they are written in. A whole day without an end,
 * or that ends when it begins, is one day. What cannot be read is said beside, event by event.
 * @throws availability.timetable-unreadable when the file is not a calendar
 * @throws availability.timetable-too-large above `mostEvents`
 */
export function readIcal(text: string, window: ReadingWindow): ReadTimetable {
  const components = eventsIn(text)
  if (components.length > mostEvents) fail('availability.timetable-too-large', { events: components.length })
  const events: ReadEvent[] = []
  const leftOut: LeftOut[] = []
  for (const [uid, parts] of byUid(components)) {
    const reading = readEvent(uid, parts, window)
    if ('note' in reading) leftOut.push(reading)
    else if (reading.slots.length > 0) events.push(reading)
  }
  return { events, leftOut }
}

function eventsIn(text: string): ICAL.Component[] {
  try {
    const parsed = ICAL.parse(text)
    const calendars: unknown[] = Array.isArray(parsed[0]) ? parsed : [parsed]
    const components = calendars.map((calendar) => new ICAL.Component(calendar as [string, unknown[], unknown[]]))
    if (components.some(({ name }) => name !== 'vcalendar'))
      fail('availability.timetable-unreadable', { reason: 'not-ical' })
    return components.flatMap((calendar) => calendar.getAllSubcomponents('vevent'))
  } catch {
    // The parser throws plain errors of many shapes; all of them mean that this is no calendar.
    return fail('availability.timetable-unreadable', { reason: 'not-ical' })
  }
}

function byUid(components: readonly ICAL.Component[]): Map<string, ICAL.Component[]> {
  const groups = new Map<string, ICAL.Component[]>()
  components.forEach((component, index) => {
    // Without an identifier, an event is known by its rank: it changes when the file does.
    const uid = textOf(component, 'uid') || `#${index}`
    groups.set(uid, [...(groups.get(uid) ?? []), component])
  })
  return groups
}

function readEvent(uid: string, parts: readonly ICAL.Component[], window: ReadingWindow): ReadEvent | LeftOut {
  const [main] = [...parts.filter((part) => !part.hasProperty('recurrence-id')), ...parts]
  const title = main ? titleOf(main) : ''
  const place = main ? textOf(main, 'location').slice(0, 200) : ''
  const facts = { uid, title, place, line: null }
  const left = (outcome: LeftOut['outcome'], note: string): LeftOut => ({ ...facts, outcome, note })
  if (!main) return left('wrong', 'no-date')
  if (textOf(main, 'status').toUpperCase() === 'CANCELLED') return left('ignored', 'cancelled')
  if (textOf(main, 'transp').toUpperCase() === 'TRANSPARENT') return left('ignored', 'not-busy')
  try {
    if (parts.some((part) => !hasRealDates(part))) return left('wrong', 'no-date')
    if (!rulesOf(main).every(ruleIsSafe)) return left('wrong', 'rule-not-supported')
    const exceptions = parts.filter((part) => part !== main)
    const slots = expand(new ICAL.Event(main, { exceptions, strictExceptions: false }), window)
    if (slots === 'too-many') return left('wrong', 'too-many-dates')
    return slots === 'no-duration' ? left('wrong', 'no-duration') : { ...facts, slots }
  } catch {
    return left('wrong', 'unreadable')
  }
}

/** Steps of a rule until its dates of today are reached: a rule of every day since fifteen years still passes. */
const mostSteps = 6000

function expand(event: ICAL.Event, window: ReadingWindow): Slot[] | 'too-many' | 'no-duration' {
  if (!event.isRecurring()) {
    const slot = slotOf(event, event.startDate, event.endDate, window.zone)
    return slot ? [slot].filter((each) => isWithin(each, window)) : 'no-duration'
  }
  const slots: Slot[] = []
  const iterator = event.iterator()
  for (let step = 0; ; step++) {
    if (step > mostSteps) return 'too-many'
    const next = iterator.next() as ICAL.Time | null | undefined
    if (!next) return slots
    const { item, startDate, endDate } = event.getOccurrenceDetails(next)
    if (textOf(item.component, 'status').toUpperCase() === 'CANCELLED') continue
    const slot = slotOf(item, startDate, endDate, window.zone)
    if (!slot) return 'no-duration'
    if (slot.startsAt >= window.until) return slots
    if (!isWithin(slot, window)) continue
    slots.push(slot)
    if (slots.length > mostDatesPerEvent) return 'too-many'
  }
}

const isWithin = (slot: Slot, { from, until }: ReadingWindow): boolean => slot.endsAt > from && slot.startsAt < until

/** Longest single use that a timetable may bring, in minutes: a month of works is a closure, entered by hand. */
const longestMinutes = 31 * 24 * 60

function slotOf(event: ICAL.Event, start: ICAL.Time, end: ICAL.Time, zone: TimeZone): Slot | null {
  if (start.isDate) {
    const first = localDate(dateText(start))
    const last = end.isDate ? localDate(dateText(end)) : first
    const startsAt = startOfLocalDay(zone, first)
    const endsAt = startOfLocalDay(zone, last > first ? last : addDays(first, 1))
    return endsAt <= addMinutes(startsAt, longestMinutes) ? { startsAt, endsAt } : null
  }
  const startZone = zoneOf(event.component, 'dtstart')
  const startsAt = instantOf(start, startZone ?? zone)
  const endsAt = instantOf(end, zoneOf(event.component, 'dtend') ?? startZone ?? zone)
  return startsAt < endsAt && endsAt <= addMinutes(startsAt, longestMinutes) ? { startsAt, endsAt } : null
}

function instantOf(time: ICAL.Time, zone: TimeZone): Instant {
  const local = time.zone.tzid === 'UTC' ? 'UTC' : zone
  // Seconds do not exist in a school day; an end with some must not be cut short.
  return addMinutes(toInstant(local, localDate(dateText(time)), minutesOf(time)), time.second > 0 ? 1 : 0)
}

/** Names such as « Romance Standard Time » are no zone of ours: the hour is then that of the site. */
function zoneOf(component: ICAL.Component, name: 'dtstart' | 'dtend'): TimeZone | null {
  const written: unknown = component.getFirstProperty(name)?.getFirstParameter('tzid')
  return typeof written === 'string' && isTimeZone(written) ? written : null
}

const minutesOf = (time: ICAL.Time): number => time.hour * 60 + time.minute
const dateText = (time: ICAL.Time): string => time.toString().slice(0, 10)

/** The parser turns 99 September into a day of December: a date must be the one that is written. */
function hasRealDates(component: ICAL.Component): boolean {
  if (!component.hasProperty('dtstart')) return false
  return ['dtstart', 'dtend', 'recurrence-id'].every((name) =>
    component.getAllProperties(name).every((property) => {
      const written: unknown = property.jCal[3]
      if (typeof written !== 'string' || !isLocalDate(written.slice(0, 10))) return false
      const hour = written.slice(10)
      return hour === '' || /^T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(Z|[+-]\d\d:\d\d)?$/.test(hour)
    }),
  )
}

const rulesOf = (component: ICAL.Component): Record<string, unknown>[] =>
  component.getAllProperties('rrule').map((property) => property.jCal[3] as Record<string, unknown>)

const textOf = (component: ICAL.Component, name: string): string => {
  const value: unknown = component.getFirstPropertyValue(name)
  return typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : ''
}

/** What its author marks private is only « occupied », here too. */
function titleOf(component: ICAL.Component): string {
  const isPrivate = ['PRIVATE', 'CONFIDENTIAL'].includes(textOf(component, 'class').toUpperCase())
  return isPrivate ? '' : textOf(component, 'summary').slice(0, 160)
}
