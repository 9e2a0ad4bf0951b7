import type { BookingDto, SeriesChoice, SeriesInput } from '@salles-ouvertes/contract'
import { dayOf, minutesOfDay } from '../locales/format.ts'

type Asked = Pick<BookingDto, 'recurrence' | 'occurrences' | 'leftOut' | 'timeZone' | 'room'>

/** What was chosen, read back from a draft: another device can go on with it. Null for a single date. */
export function seriesOfBooking({ recurrence, occurrences, leftOut, timeZone, room }: Asked): SeriesInput | null {
  if (!recurrence) return null
  const { from, until } = recurrence
  const isAtItsHour = ({ startsAt, endsAt }: { startsAt: string; endsAt: string }) =>
    minutesOfDay(startsAt, timeZone) === from % 1440 && minutesOfDay(endsAt, timeZone) === until % 1440
  const dropped = leftOut.filter(
    // A date of the holidays, or an hour that the clock jumps over, was not a choice.
    (session) => session.reason !== 'school-holiday' && session.reason !== 'public-holiday' && isAtItsHour(session),
  )
  const choices: SeriesChoice[] = [
    ...dropped.map(({ startsAt }) => ({ date: dayOf(startsAt, timeZone), drop: true as const })),
    ...occurrences.flatMap(({ startsAt, endsAt, room: { id } }): SeriesChoice[] => {
      const date = dayOf(startsAt, timeZone)
      if (id !== room.id) return [{ date, roomId: id }]
      return isAtItsHour({ startsAt, endsAt }) ? [] : [{ date, startsAt, endsAt }]
    }),
  ]
  return { recurrence, choices }
}
