import { and, asc, eq, gte, inArray, isNotNull, isNull, lt, or } from 'drizzle-orm'
import type { DayKind } from '@salles-ouvertes/contract'
import type { Tx } from '../../platform/database.ts'
import { localDate, type LocalDate } from '../../platform/time.ts'
import { openingRuleTable, roomTable, siteTable } from './catalogue.tables.ts'
import { publicHolidayTable, schoolHolidayTable } from './reference.tables.ts'

/** Hours of a kind of day, local minutes; beyond 1440 they end after midnight. */
export type RoomOpeningRule = { dayKind: DayKind; opensAt: number; closesAt: number }
/** Days that are not ordinary, for one zone: the shape `kindOfDay` of availability reads. */
export type Calendar = {
  holidays: { startsOn: LocalDate; resumesOn: LocalDate | null }[]
  publicHolidays: Set<LocalDate>
}
/** When everybody has left a site, local minutes; null: no such hour. */
export type SiteHoursOfRoom = { closesAt: number | null; alarmArmedAt: number | null; alarmMarginMinutes: number }
type RoomOfEstablishment = { id: string; establishmentId: string }

/** Opening rules of a room: its own when it has some, else those of its establishment. */
export async function openingRulesOf(tx: Tx, room: RoomOfEstablishment): Promise<RoomOpeningRule[]> {
  return (await openingRulesOfRooms(tx, [room])).get(room.id) ?? []
}

/** As `openingRulesOf`, for several rooms in one query. */
export async function openingRulesOfRooms(
  tx: Tx,
  rooms: readonly RoomOfEstablishment[],
): Promise<Map<string, RoomOpeningRule[]>> {
  if (rooms.length === 0) return new Map()
  const rows = await tx
    .select()
    .from(openingRuleTable)
    .where(
      and(
        inArray(openingRuleTable.establishmentId, [...new Set(rooms.map((room) => room.establishmentId))]),
        or(
          isNull(openingRuleTable.roomId),
          inArray(
            openingRuleTable.roomId,
            rooms.map((room) => room.id),
          ),
        ),
      ),
    )
    .orderBy(asc(openingRuleTable.opensAt))
  const byOwner = new Map<string, RoomOpeningRule[]>()
  for (const row of rows) {
    const owner = row.roomId ?? row.establishmentId
    byOwner.set(owner, [...(byOwner.get(owner) ?? []), ruleOf(row)])
  }
  return new Map(rooms.map((room) => [room.id, byOwner.get(room.id) ?? byOwner.get(room.establishmentId) ?? []]))
}

/** Hours of the sites of these rooms, by room; a room whose site states none is left out. */
export async function siteHoursOfRooms(tx: Tx, roomIds: readonly string[]): Promise<Map<string, SiteHoursOfRoom>> {
  if (roomIds.length === 0) return new Map()
  const { closesAt, alarmArmedAt, alarmMarginMinutes } = siteTable
  const rows = await tx
    .select({ roomId: roomTable.id, closesAt, alarmArmedAt, alarmMarginMinutes })
    .from(roomTable)
    .innerJoin(siteTable, eq(siteTable.id, roomTable.siteId))
    .where(and(inArray(roomTable.id, [...roomIds]), or(isNotNull(closesAt), isNotNull(alarmArmedAt))))
  return new Map(rows.map(({ roomId, ...hours }) => [roomId, hours]))
}

const ruleOf = ({ dayKind, opensAt, closesAt }: RoomOpeningRule): RoomOpeningRule => ({ dayKind, opensAt, closesAt })

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
  const holidays = await tx
    .select({ startsOn: schoolHolidayTable.startsOn, resumesOn: schoolHolidayTable.resumesOn })
    .from(schoolHolidayTable)
    .where(
      and(
        eq(schoolHolidayTable.zone, place.schoolZone),
        lt(schoolHolidayTable.startsOn, until),
        or(isNull(schoolHolidayTable.resumesOn), gte(schoolHolidayTable.resumesOn, from)),
      ),
    )
  const days = await tx
    .select({ date: publicHolidayTable.date })
    .from(publicHolidayTable)
    .where(
      and(
        eq(publicHolidayTable.territory, place.holidayTerritory),
        gte(publicHolidayTable.date, from),
        lt(publicHolidayTable.date, until),
      ),
    )
  return {
    holidays: holidays.map((row) => ({
      startsOn: localDate(row.startsOn),
      resumesOn: row.resumesOn === null ? null : localDate(row.resumesOn),
    })),
    publicHolidays: new Set(days.map((row) => localDate(row.date))),
  }
}
