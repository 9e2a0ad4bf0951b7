import type { BookingStatus, Planning } from '@salles-ouvertes/contract'
import { planning as words } from '../../locales/fr.ts'
import { dayOf, formatRange, formatTime, minutesOfDay } from '../../locales/format.ts'
import { addDays } from '../../series/civil-days.ts'

export type WeekRoom = Planning['rooms'][number]
export type WeekEvent = WeekRoom['days'][number]['events'][number]
/** How an event is drawn: the request that waits is dashed, what the place keeps for itself is blue or hatched. */
export type EventLook = 'ok' | 'wait' | 'todo' | 'info' | 'block' | 'school'

const lookOfStatus: Partial<Record<BookingStatus, EventLook>> = {
  submitted: 'wait',
  'to-complete': 'todo',
  'counter-proposed': 'todo',
  approved: 'info',
}

export function lookOf({ kind, status }: Pick<WeekEvent, 'kind' | 'status'>): EventLook {
  if (kind === 'closure' || kind === 'requisition') return 'block'
  if (kind === 'establishment-use') return 'school'
  return (status && lookOfStatus[status]) ?? 'ok'
}

type Bounds = Pick<WeekEvent, 'startsAt' | 'endsAt'>

function boundsOn({ startsAt, endsAt }: Bounds, date: string, zone: string) {
  const isFromBefore =
    dayOf(startsAt, zone) < date || (dayOf(startsAt, zone) === date && minutesOfDay(startsAt, zone) === 0)
  const lastDay = dayOf(endsAt, zone)
  const endsAtMidnight = minutesOfDay(endsAt, zone) === 0 && lastDay === addDays(date, 1)
  return { isFromBefore, isUntilAfter: lastDay > date, endsAtMidnight }
}

/** Whether the event takes the whole of that day. */
export function coversDay(event: Bounds, date: string, zone: string): boolean {
  const { isFromBefore, isUntilAfter } = boundsOn(event, date, zone)
  return isFromBefore && isUntilAfter
}

/** Hours of an event on that day; what began before or ends after is said. */
export function hoursOn(event: Bounds, date: string, zone: string): string {
  const { isFromBefore, isUntilAfter, endsAtMidnight } = boundsOn(event, date, zone)
  if (isFromBefore && isUntilAfter) return words.week.allDay
  if (dayOf(event.startsAt, zone) < date) return words.week.until(formatTime(event.endsAt, zone))
  const isOvernightBooking = Date.parse(event.endsAt) - Date.parse(event.startsAt) < 24 * 3_600_000
  if (isUntilAfter && !endsAtMidnight && !isOvernightBooking) return words.week.from(formatTime(event.startsAt, zone))
  return formatRange(event.startsAt, event.endsAt, zone)
}

/** Days on which one closure takes every room all day long: drawn once, over all the rows. */
export function wholeColumnClosures({ rooms, days, timeZone }: Planning): ReadonlyMap<string, WeekEvent> {
  const found = new Map<string, WeekEvent>()
  for (const [index, { date }] of days.entries()) {
    const [event, ...others] = rooms[0]?.days[index]?.events ?? []
    if (!event || others.length > 0 || event.kind !== 'closure' || !coversDay(event, date, timeZone)) continue
    const isEverywhere = rooms.every((room) => {
      const events = room.days[index]?.events ?? []
      return events.length === 1 && events[0]?.closureId === event.closureId
    })
    if (isEverywhere) found.set(date, event)
  }
  return found
}

export type AgendaEvent = WeekEvent & { roomName: string }

/** The same week as lists by day for narrow screens; a closure of several rooms is said once. */
export function agendaOf({
  rooms,
  days,
}: Planning): Array<{ date: string; events: AgendaEvent[]; isBlocked: boolean }> {
  return days.map(({ date }, index) => {
    const events: AgendaEvent[] = []
    for (const room of rooms) {
      for (const event of room.days[index]?.events ?? []) {
        const known = event.closureId && events.find(({ closureId }) => closureId === event.closureId)
        if (known) known.roomName += `, ${room.name}`
        else events.push({ ...event, roomName: room.name })
      }
    }
    events.sort((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt))
    return { date, events, isBlocked: events.length > 0 && events.every(({ kind }) => kind === 'closure') }
  })
}
