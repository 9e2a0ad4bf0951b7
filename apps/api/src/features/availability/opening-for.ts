import type { Tx } from '../../platform/database.ts'
import { addDays, type LocalDate } from '../../platform/time.ts'
import {
  loadCalendar,
  openingRulesOfRooms,
  siteHoursOfRooms,
  type BookableRoom,
  type Calendar,
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

/** As `openingFor`, for several rooms: one plan for each, by room, with one query per calendar. */
export async function openingsFor(
  tx: Tx,
  rooms: readonly OpeningRoom[],
  fromDate: LocalDate,
  untilDate: LocalDate,
): Promise<Map<string, OpeningPlan>> {
  const rules = await openingRulesOfRooms(tx, rooms)
  const siteHours = await siteHoursOfRooms(
    tx,
    rooms.map(({ id }) => id),
  )
  const calendars = new Map<string, Calendar>()
  const plans = new Map<string, OpeningPlan>()
  for (const { id, establishment } of rooms) {
    const key = `${establishment.schoolZone} ${establishment.holidayTerritory}`
    const calendar =
      calendars.get(key) ?? (await loadCalendar(tx, establishment, addDays(fromDate, -1), addDays(untilDate, 2)))
    calendars.set(key, calendar)
    plans.set(id, {
      rules: rules.get(id) ?? [],
      exceptions: [],
      calendar: establishment.kind === 'municipal-hall' ? { ...calendar, holidays: [] } : calendar,
      schoolTime: defaultSchoolTime[establishment.kind],
      siteHours: siteHours.get(id) ?? null,
    })
  }
  return plans
}
