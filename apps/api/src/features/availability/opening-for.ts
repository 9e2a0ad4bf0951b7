import type { BuildingKind } from '@salles-ouvertes/contract'
import type { Tx } from '../../platform/database.ts'
import { addDays, type LocalDate } from '../../platform/time.ts'
import {
  exceptionsOfRooms,
  loadCalendar,
  openingRulesOfRooms,
  siteHoursOfRooms,
  type BookableRoom,
  type Calendar,
  type RoomOpeningRule,
  type SiteHoursOfRoom,
} from '../catalogue/index.ts'
import { defaultSchoolTime, type OpeningPlan } from './rules/opening.ts'

/** What of a room decides when it opens. */
export type OpeningRoom = Pick<BookableRoom, 'id' | 'establishmentId'> & {
  establishment: Pick<BookableRoom['establishment'], 'kind' | 'schoolZone' | 'holidayTerritory'>
}

/**
 * All that `rules/opening.ts` needs for the dates from `fromDate`, included, to `untilDate`, excluded, with the evening
 * before and the morning after. A hall follows the week and public holidays, not the school.
 * Source: docs/rules/opening.md §1.
 */
export async function openingFor(
  tx: Tx,
  room: OpeningRoom,
  fromDate: LocalDate,
  untilDate: LocalDate,
): Promise<OpeningPlan> {
  const plan = (await openingsFor(tx, [room], fromDate, untilDate)).get(room.id)
  if (!plan) throw new Error(`no opening plan for room ${room.id}`)
  return plan
}

/**
 * As `openingFor`, for several rooms: one plan for each, by room, with one query per calendar. Rooms that open alike
 * have the same plan, not only an equal one.
 */
export async function openingsFor(
  tx: Tx,
  rooms: readonly OpeningRoom[],
  fromDate: LocalDate,
  untilDate: LocalDate,
): Promise<Map<string, OpeningPlan>> {
  const [first, until] = [addDays(fromDate, -1), addDays(untilDate, 1)]
  const [rules, exceptions, siteHours, calendarAt] = await Promise.all([
    openingRulesOfRooms(tx, rooms),
    exceptionsOfRooms(tx, rooms, first, until),
    siteHoursOfRooms(
      tx,
      rooms.map(({ id }) => id),
    ),
    loadCalendars(tx, rooms, first, addDays(until, 1)),
  ])
  const shared = new Map<readonly RoomOpeningRule[], Map<string, OpeningPlan>>()
  const plans = new Map<string, OpeningPlan>()
  for (const { id, establishment } of rooms) {
    const { kind } = establishment
    const place = placeOf(establishment)
    const calendar = calendarAt(place)
    const own = rules.get(id) ?? []
    const hours = siteHours.get(id) ?? null
    const special = exceptions.get(id) ?? []
    if (special.length > 0) {
      plans.set(id, { ...planOf(own, kind, calendar, hours), exceptions: special })
      continue
    }
    const alike = shared.get(own) ?? new Map<string, OpeningPlan>()
    shared.set(own, alike)
    const key = `${kind} ${place} ${textOf(hours)}`
    const plan = alike.get(key) ?? planOf(own, kind, calendar, hours)
    alike.set(key, plan)
    plans.set(id, plan)
  }
  return plans
}

const placeOf = ({ schoolZone, holidayTerritory }: OpeningRoom['establishment']): string =>
  `${schoolZone} ${holidayTerritory}`

/** The calendar of each place where one of the rooms stands, each read once. */
async function loadCalendars(
  tx: Tx,
  rooms: readonly OpeningRoom[],
  from: LocalDate,
  until: LocalDate,
): Promise<(place: string) => Calendar> {
  const places = new Map(rooms.map(({ establishment }) => [placeOf(establishment), establishment]))
  const calendars = new Map(
    await Promise.all(
      [...places].map(async ([place, at]) => [place, await loadCalendar(tx, at, from, until)] as const),
    ),
  )
  return (place) => {
    const calendar = calendars.get(place)
    if (!calendar) throw new Error(`no calendar was read for ${place}`)
    return calendar
  }
}

const textOf = (hours: SiteHoursOfRoom | null): string =>
  hours === null ? '' : `${hours.closesAt} ${hours.alarmHours.join()} ${hours.alarmMarginMinutes}`

const planOf = (
  rules: readonly RoomOpeningRule[],
  kind: BuildingKind,
  calendar: Calendar,
  siteHours: SiteHoursOfRoom | null,
): OpeningPlan => ({
  rules,
  exceptions: [],
  calendar: kind === 'municipal-hall' ? { ...calendar, holidays: [] } : calendar,
  schoolTime: defaultSchoolTime[kind],
  siteHours,
})
