import { dayOf, minutesOfDay } from '../../locales/format.ts'
import { paths } from '../../paths.ts'
import type { Wish } from './use-waiting-list.ts'

/** The page of the room, at the day and hours waited for. */
export function roomAt({ roomId, startsAt, endsAt }: Wish, timeZone: string) {
  const from = minutesOfDay(startsAt, timeZone)
  const until = from + Math.round((Date.parse(endsAt) - Date.parse(startsAt)) / 60_000)
  return { path: paths.room(roomId), query: { date: dayOf(startsAt, timeZone), from: `${from}`, until: `${until}` } }
}
