import type { Planning } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../platform/actor.ts'
import { clockNow } from '../../platform/clock.ts'
import { inReadOnly } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import {
  addDays,
  eachDate,
  formatIso,
  localDate,
  overlaps,
  startOfLocalDay,
  toLocal,
  type LocalDate,
  type TimeZone,
} from '../../platform/time.ts'
import { kindOfDay, openingsFor, openingsOn, type OpeningPlan, type SchoolCalendar } from '../availability/index.ts'
import { holidayNames, listBookableRooms, type BookableRoom } from '../catalogue/index.ts'
import { countOpenConflicts } from './conflicts.store.ts'
import { getEstablishmentPlace } from './establishment-place.ts'
import { eventsOf, type WeekEvent } from './week.store.ts'

/** A week further away than this, before or after, is a typing error. */
const furthestDays = 1500

/**
 * Seven days of an establishment from `from` on: every published or withdrawn room, whether it opens, what happens there.
 * A booking stands on the day it begins, a closure on every day it touches.
 * @throws catalogue.establishment-not-found, availability.not-allowed, availability.invalid-slot
 */
export function getPlanning(
  deps: Pick<Deps, 'db'>,
  actor: Actor,
  input: { establishmentId: string; from: string },
): Promise<Planning> {
  return inReadOnly(deps, actor, async (tx) => {
    const place = await getEstablishmentPlace(tx, actor, input.establishmentId)
    const zone = place.timeZone
    const today = toLocal(zone, await clockNow(tx)).date
    const from = localDate(input.from)
    if (from < addDays(today, -furthestDays) || from > addDays(today, furthestDays)) fail('availability.invalid-slot')
    const until = addDays(from, 7)
    const dates = eachDate(from, until)

    const period = { startsAt: startOfLocalDay(zone, from), endsAt: startOfLocalDay(zone, until) }
    const [listed, events, openConflicts] = await Promise.all([
      listBookableRooms(tx, place.roomIds),
      eventsOf(tx, place.roomIds, period),
      countOpenConflicts(tx, place.id),
    ])
    const rooms = place.roomIds.flatMap((id) => listed.find((room) => room.id === id) ?? [])
    const [plans, names] = await Promise.all([
      openingsFor(tx, rooms, from, until),
      rooms[0] ? holidayNames(tx, dates, rooms[0].establishment) : new Map<string, string>(),
    ])
    const calendar = calendarOf(rooms, plans)

    return {
      establishmentId: place.id,
      establishmentName: place.name,
      timeZone: zone,
      openConflicts,
      days: dates.map((date) => {
        const dayKind = kindOfDay(date, calendar)
        const isHoliday = dayKind === 'public-holiday' || dayKind === 'school-holiday'
        return { date, dayKind, label: isHoliday ? (names.get(date) ?? null) : null, isToday: date === today }
      }),
      rooms: rooms.map(({ id, name, capacity, areaM2 }) => ({
        id,
        name,
        capacity,
        areaM2,
        days: dates.map((date) => ({
          date,
          isOpen: isOpenOn(date, plans.get(id)),
          events: events
            .filter((event) => event.roomId === id && standsOn(event, date, zone))
            .map((event) => presentEvent(event, zone)),
        })),
      })),
    }
  })
}

/** One establishment follows one calendar; without a room, only the days of the week. */
const calendarOf = (rooms: readonly BookableRoom[], plans: Map<string, OpeningPlan>): SchoolCalendar =>
  rooms.flatMap((room) => plans.get(room.id)?.calendar ?? [])[0] ?? { holidays: [], publicHolidays: new Set() }

const isOpenOn = (date: LocalDate, plan: OpeningPlan | undefined): boolean =>
  plan !== undefined && openingsOn(date, plan).length > 0

function standsOn(event: WeekEvent, date: LocalDate, zone: TimeZone): boolean {
  if (event.kind === 'booking') return toLocal(zone, event.startsAt).date === date
  return overlaps(event, { startsAt: startOfLocalDay(zone, date), endsAt: startOfLocalDay(zone, addDays(date, 1)) })
}

function presentEvent({ roomId: _, ...event }: WeekEvent, zone: TimeZone) {
  return { ...event, startsAt: formatIso(zone, event.startsAt), endsAt: formatIso(zone, event.endsAt) }
}
