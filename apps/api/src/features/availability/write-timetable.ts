import { eq, sql } from 'drizzle-orm'
import { clockNow } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { addDays, startOfLocalDay, addMinutes, toLocal, type Instant, type TimeZone } from '../../platform/time.ts'
import { timetableTable } from './availability.tables.ts'
import { liftDates } from './lift-closure.ts'
import { assertMadeOf, lockSpaces } from './occupancy.store.ts'
import { spacesOfRooms } from './plan-closure.ts'
import { compareTimetable, type PlacedTimetable, type TimetableDiff } from './rules/timetable.ts'
import { knownDates, seriesOfEvents, type TimetableRow } from './timetable.store.ts'
import { writeClosures } from './write-closures.ts'

/** What an event without a title is called in the week. */
export const untitledUse = 'Usage de l’établissement'

/**
 * Brings what stands to what was read, in one go: dates gone are lifted, new ones take what is free and claim the rest.
 * Nobody's booking changes. The timetable is locked by the caller.
 */
export async function writeTimetable(tx: Tx, timetable: TimetableRow, placed: PlacedTimetable): Promise<TimetableDiff> {
  const now = await clockNow(tx)
  const diff = compareTimetable(toCome(placed, now), await knownDates(tx, timetable.id))
  const rooms = [...new Set([...diff.add, ...diff.lift].flatMap(({ roomIds }) => roomIds))]
  if (rooms.length === 0) return diff
  const { tenantId, establishmentId, createdBy } = timetable
  const spaceNos = [...new Set([...(await spacesOfRooms(tx, establishmentId, rooms)).values()].flat())]
  await lockSpaces(tx, tenantId, spaceNos)
  await assertMadeOf(tx, rooms, spaceNos)
  await liftDates(
    tx,
    diff.lift.map(({ closureId }) => closureId),
  )
  const uids = [...new Set(diff.add.map(({ uid }) => uid))]
  const series = await seriesOfEvents(tx, timetable, uids, now)
  await writeClosures(
    tx,
    { tenantId, establishmentId, createdBy, spaceNos },
    diff.add.map(({ uid, title, roomIds, startsAt, endsAt }) => ({
      kind: 'establishment-use' as const,
      reason: title,
      seriesId: series.get(uid) ?? null,
      roomIds,
      startsAt: new Date(startsAt),
      endsAt: new Date(endsAt),
    })),
  )
  return diff
}

/** What of a reading is not over at this instant, every event with a title. */
export function toCome(placed: PlacedTimetable, now: Instant): PlacedTimetable {
  const events = placed.events.map((event) => ({
    ...event,
    title: event.title || untitledUse,
    dates: event.dates.filter(({ endsAt }) => new Date(endsAt) > now),
  }))
  return { ...placed, events: events.filter(({ dates }) => dates.length > 0) }
}

/** Notes a reading that went well, and when the address is read again. */
export async function noteSuccess(tx: Tx, timetable: TimetableRow, zone: TimeZone): Promise<void> {
  const now = await clockNow(tx)
  const nextReadAt = timetable.kind === 'ical-url' ? nextNight(zone, now) : null
  await tx
    .update(timetableTable)
    .set({ lastSuccessAt: now, lastTriedAt: now, lastError: sql`NULL`, nextReadAt })
    .where(eq(timetableTable.id, timetable.id))
}

/** Three in the morning of the next day, where the place is: nobody books, and the school has gone home. */
export const nextNight = (zone: TimeZone, now: Instant): Instant =>
  addMinutes(startOfLocalDay(zone, addDays(toLocal(zone, now).date, 1)), 3 * 60)
