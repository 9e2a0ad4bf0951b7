import { and, eq, gte, isNull, lt, or, sql } from 'drizzle-orm'
import type { DayKind } from '@salles-ouvertes/contract'
import type { Tx } from '../../platform/database.ts'
import { localDate, type LocalDate } from '../../platform/time.ts'
import { publicHolidayTable, schoolHolidayTable } from './reference.tables.ts'

/** Hours of a kind of day, local minutes; beyond 1440 they end after midnight. */
export type RoomOpeningRule = { dayKind: DayKind; opensAt: number; closesAt: number }
/** Days that are not ordinary, for one zone: the shape `kindOfDay` of availability reads. */
export type Calendar = {
  holidays: { startsOn: LocalDate; resumesOn: LocalDate | null }[]
  publicHolidays: Set<LocalDate>
}
/** When everybody has left a site, local minutes, the alarm by weekday, Monday first; null: no such hour. */
export type SiteHoursOfRoom = { closesAt: number | null; alarmHours: (number | null)[]; alarmMarginMinutes: number }
type RoomOfEstablishment = { id: string; establishmentId: string }

/** Opening rules of a room: its own when it has some, else those of its establishment. */
export async function openingRulesOf(tx: Tx, room: RoomOfEstablishment): Promise<RoomOpeningRule[]> {
  return (await openingRulesOfRooms(tx, [room])).get(room.id) ?? []
}

type OwnedRule = { owner_id: string; day_kind: DayKind; opens_at: number; closes_at: number }

/**
 * As `openingRulesOf`, for several rooms in one query. Rooms that open alike share one list, so that what is computed
 * from it is computed once: most establishments of a country keep the same few hours.
 */
export async function openingRulesOfRooms(
  tx: Tx,
  rooms: readonly RoomOfEstablishment[],
): Promise<Map<string, RoomOpeningRule[]>> {
  if (rooms.length === 0) return new Map()
  const establishmentIds = [...new Set(rooms.map((room) => room.establishmentId))]
  const roomIds = rooms.map((room) => room.id)
  const { rows } = await tx.execute<OwnedRule>(sql`
    SELECT coalesce(room_id, establishment_id) AS owner_id, day_kind, opens_at, closes_at FROM opening_rule
    WHERE establishment_id = ANY (${sql.param(establishmentIds)}::uuid[])
      AND (room_id IS NULL OR room_id = ANY (${sql.param(roomIds)}::uuid[]))
    ORDER BY opens_at, day_kind`)
  const byOwner = sharedLists(rows)
  const none: RoomOpeningRule[] = []
  return new Map(rooms.map((room) => [room.id, byOwner.get(room.id) ?? byOwner.get(room.establishmentId) ?? none]))
}

function sharedLists(rows: readonly OwnedRule[]): Map<string, RoomOpeningRule[]> {
  const own = new Map<string, RoomOpeningRule[]>()
  for (const { owner_id, day_kind, opens_at, closes_at } of rows) {
    const rules = own.get(owner_id) ?? []
    rules.push({ dayKind: day_kind, opensAt: opens_at, closesAt: closes_at })
    own.set(owner_id, rules)
  }
  const shared = new Map<string, RoomOpeningRule[]>()
  for (const [owner, rules] of own) {
    const text = rules.map(({ dayKind, opensAt, closesAt }) => `${dayKind} ${opensAt} ${closesAt}`).join()
    own.set(owner, shared.get(text) ?? rules)
    shared.set(text, shared.get(text) ?? rules)
  }
  return own
}

/** Hours of the sites of these rooms, by room, in one query; a room whose site states none is left out. */
export async function siteHoursOfRooms(tx: Tx, roomIds: readonly string[]): Promise<Map<string, SiteHoursOfRoom>> {
  const { rows } = await tx.execute<SiteHoursOfRoom & { roomId: string }>(sql`
    SELECT r.id AS "roomId", s.closes_at AS "closesAt", s.alarm_hours AS "alarmHours",
      s.alarm_margin_minutes AS "alarmMarginMinutes"
    FROM site s JOIN room r ON r.site_id = s.id
    WHERE (s.closes_at IS NOT NULL OR num_nonnulls(VARIADIC s.alarm_hours) > 0)
      AND r.id = ANY (${sql.param([...roomIds])}::uuid[])`)
  return new Map(rows.map(({ roomId, ...hours }) => [roomId, hours]))
}

/**
 * School and public holidays that touch `from`, included, to `until`, excluded. A zone without any row (a hall that
 * follows no school) has no school holidays.
 */
export async function loadCalendar(
  tx: Tx,
  place: { schoolZone: string; holidayTerritory: string },
  from: LocalDate,
  until: LocalDate,
): Promise<Calendar> {
  const readHolidays = tx
    .select({ startsOn: schoolHolidayTable.startsOn, resumesOn: schoolHolidayTable.resumesOn })
    .from(schoolHolidayTable)
    .where(
      and(
        eq(schoolHolidayTable.zone, place.schoolZone),
        lt(schoolHolidayTable.startsOn, until),
        or(isNull(schoolHolidayTable.resumesOn), gte(schoolHolidayTable.resumesOn, from)),
      ),
    )
  const readDays = tx
    .select({ date: publicHolidayTable.date })
    .from(publicHolidayTable)
    .where(
      and(
        eq(publicHolidayTable.territory, place.holidayTerritory),
        gte(publicHolidayTable.date, from),
        lt(publicHolidayTable.date, until),
      ),
    )
  const [holidays, days] = await Promise.all([readHolidays, readDays])
  return {
    holidays: holidays.map((row) => ({
      startsOn: localDate(row.startsOn),
      resumesOn: row.resumesOn === null ? null : localDate(row.resumesOn),
    })),
    publicHolidays: new Set(days.map((row) => localDate(row.date))),
  }
}

/** Names of the holidays on these dates, for one zone; the public holiday wins. */
export async function holidayNames(
  tx: Tx,
  dates: readonly LocalDate[],
  place: { schoolZone: string; holidayTerritory: string },
): Promise<Map<string, string>> {
  const { rows } = await tx.execute<{ day: string; public_name: string | null; school_name: string | null }>(sql`
    SELECT d.day,
      (SELECT p.name FROM public_holiday p WHERE p.territory = ${place.holidayTerritory} AND p.date = d.day::date) AS public_name,
      (SELECT s.label FROM school_holiday s WHERE s.zone = ${place.schoolZone} AND s.starts_on <= d.day::date
       ORDER BY s.starts_on DESC LIMIT 1) AS school_name
    FROM unnest(${sql.param([...dates])}::text[]) AS d (day)`)
  return new Map(
    rows.flatMap((row) =>
      (row.public_name ?? row.school_name) ? [[row.day, row.public_name ?? row.school_name ?? '']] : [],
    ),
  )
}
