import type { BookingDto, BookingSessionDto } from '@salles-ouvertes/contract'
import type { Tx } from '../../platform/database.ts'
import { formatIso } from '../../platform/time.ts'
import type { BookableRoom } from '../catalogue/index.ts'
import type { LoadedBooking, OccurrenceRow } from './bookings.store.ts'
import { datesByRoom } from './dates-by-room.ts'
import { isBeingJudged } from './request-checks.ts'
import type { ReaderSide } from './rules/visibility.ts'
import { takenOf, whatTakes } from './taken-by.store.ts'

/** The dates of a booking, and those left out, each with the room it stands in; what stands in the way is told to the place alone, while it decides. */
export async function presentSessions(
  tx: Tx,
  side: ReaderSide,
  booking: LoadedBooking & { room: BookableRoom },
): Promise<Pick<BookingDto, 'occurrences' | 'leftOut'>> {
  const { row, room, occurrences, leftOut, now } = booking
  const isDeciding = side !== 'applicant' && isBeingJudged(row.status)
  const takers = await whatTakes(tx, room, isDeciding ? await takenOf(tx, booking) : [])
  const places = await datesByRoom(tx, room, [...occurrences, ...leftOut])
  const names = new Map(places.map(({ room: place }) => [place.id, place.name]))
  const present = (session: OccurrenceRow): BookingSessionDto => ({
    id: session.id,
    startsAt: formatIso(room.timeZone, session.startsAt),
    endsAt: formatIso(room.timeZone, session.endsAt),
    status: session.suspendedFor ? 'suspended' : session.status,
    suspendedFor: session.suspendedFor,
    reason: session.reason,
    reasonText: session.reasonText,
    refusalReason: session.refusalReason,
    cancelledSide: session.cancelledSide,
    room: { id: session.roomId, name: names.get(session.roomId) ?? room.name },
    hasBegun: session.startsAt <= now,
    takenBy: takers.get(session.id) ?? null,
  })
  return { occurrences: occurrences.map(present), leftOut: leftOut.map(present) }
}
