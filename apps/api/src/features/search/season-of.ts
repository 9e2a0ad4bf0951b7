import { sql } from 'drizzle-orm'
import type { RoomDto } from '@salles-ouvertes/contract'
import type { Tx } from '../../platform/database.ts'
import { addDays, localDate, toLocal, type Instant, type LocalDate } from '../../platform/time.ts'
import type { BookableRoom } from '../catalogue/index.ts'

/**
 * Until when a series of the running school year may be asked: its last date, and never beyond the horizon of the room.
 * A hall that follows no school has no zone to skip.
 */
export async function seasonOf(tx: Tx, room: BookableRoom, now: Instant): Promise<RoomDto['season']> {
  const today = toLocal(room.timeZone, now).date
  const endOfYear = await endOfSchoolYear(tx, room.establishment.schoolZone, today)
  const furthest = addDays(today, room.horizonDays)
  return {
    zone: room.establishment.kind === 'municipal-hall' ? null : room.establishment.schoolZone,
    lastDate: endOfYear < furthest ? endOfYear : furthest,
  }
}

/** Last date of the school year that a date belongs to: the eve of the summer holidays of the zone, else the last of June. */
export async function endOfSchoolYear(tx: Tx, schoolZone: string, date: LocalDate): Promise<LocalDate> {
  const { rows } = await tx.execute<{ starts_on: string }>(sql`
    SELECT starts_on::text FROM school_holiday
    WHERE zone = ${schoolZone} AND starts_on > ${date}::date AND starts_on <= ${date}::date + 366
      AND extract(month FROM starts_on) IN (6, 7)
    ORDER BY starts_on LIMIT 1`)
  const summer = rows[0]?.starts_on
  return summer ? addDays(localDate(summer), -1) : lastOfJune(date)
}

function lastOfJune(today: LocalDate): LocalDate {
  const year = Number(today.slice(0, 4))
  return localDate(`${today.slice(5) > '06-15' ? year + 1 : year}-06-30`)
}
