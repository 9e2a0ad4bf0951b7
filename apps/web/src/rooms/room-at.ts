import { dayOf, minutesOfDay } from '../locales/format.ts'
import { paths } from '../paths.ts'

/** The page of the room, at the day and hours of a slot. */
export function roomAt(
  { roomId, startsAt, endsAt }: { roomId: string; startsAt: string; endsAt: string },
  timeZone: string,
) {
  const from = minutesOfDay(startsAt, timeZone)
  const until = from + Math.round((Date.parse(endsAt) - Date.parse(startsAt)) / 60_000)
  return { path: paths.room(roomId), query: { date: dayOf(startsAt, timeZone), from: `${from}`, until: `${until}` } }
}
