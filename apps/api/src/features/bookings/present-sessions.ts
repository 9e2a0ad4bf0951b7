import type { BookingDto, BookingSessionDto } from '@salles-ouvertes/contract'
import type { Tx } from '../../platform/database.ts'
import { formatIso } from '../../platform/time.ts'
import type { BookableRoom } from '../catalogue/index.ts'
import type { LoadedBooking, OccurrenceRow } from './bookings.store.ts'
import { datesByRoom } from './dates-by-room.ts'

/** The dates of a booking, and those left out, each with the room it stands in. */
export async function presentSessions(
  tx: Tx,
  { occurrences, leftOut, room }: LoadedBooking & { room: BookableRoom },
): Promise<Pick<BookingDto, 'occurrences' | 'leftOut'>> {
  const places = await datesByRoom(tx, room, [...occurrences, ...leftOut])
  const names = new Map(places.map(({ room: place }) => [place.id, place.name]))
  const iso = (instant: Date) => formatIso(room.timeZone, instant)
  const present = (session: OccurrenceRow): BookingSessionDto => ({
    id: session.id,
    startsAt: iso(session.startsAt),
    endsAt: iso(session.endsAt),
    status: session.status,
    reason: session.reason,
    reasonText: session.reasonText,
    cancelledSide: session.cancelledSide,
    room: { id: session.roomId, name: names.get(session.roomId) ?? room.name },
  })
  return { occurrences: occurrences.map(present), leftOut: leftOut.map(present) }
}
