import type { AmendmentDto } from '@salles-ouvertes/contract'
import type { Tx } from '../../platform/database.ts'
import { formatIso } from '../../platform/time.ts'
import type { BookableRoom } from '../catalogue/index.ts'
import { sessionsOfAmendment } from './amendment.store.ts'
import type { LoadedBooking } from './bookings.store.ts'
import { datesByRoom } from './dates-by-room.ts'
import { priceOfRest } from './price-of-rest.ts'
import { displayNames } from '../identity/index.ts'

/** The open request to move sessions, with the price of the booking before and after it; null when there is none. */
export async function presentAmendment(
  tx: Tx,
  booking: LoadedBooking & { room: BookableRoom },
): Promise<AmendmentDto | null> {
  const { amendment, room, occurrences } = booking
  if (!amendment) return null
  const sessions = await sessionsOfAmendment(tx, amendment.id)
  const moved = new Map(sessions.map((session) => [session.occurrenceId, session]))
  const after = occurrences.map((occurrence) => moved.get(occurrence.id) ?? occurrence)
  const places = await datesByRoom(tx, room, [...after, ...occurrences])
  const names = new Map(places.map(({ room: place }) => [place.id, place.name]))
  const iso = (instant: Date) => formatIso(room.timeZone, instant)
  const at = (roomId: string, startsAt: Date, endsAt: Date) => ({
    startsAt: iso(startsAt),
    endsAt: iso(endsAt),
    room: { id: roomId, name: names.get(roomId) ?? room.name },
  })
  const askers = await displayNames(tx, [amendment.askedBy])
  return {
    id: amendment.id,
    askedBy: amendment.askedSide,
    askedByName: askers.get(amendment.askedBy) ?? '',
    message: amendment.message,
    createdAt: iso(amendment.createdAt),
    expiresAt: iso(amendment.expiresAt),
    sessions: sessions.map((session) => ({
      occurrenceId: session.occurrenceId,
      from: at(session.formerRoomId, session.formerStartsAt, session.formerEndsAt),
      to: at(session.roomId, session.startsAt, session.endsAt),
    })),
    totalBeforeCents: (await priceOfRest(tx, booking, occurrences)).totalCents,
    totalAfterCents: (await priceOfRest(tx, booking, after)).totalCents,
  }
}
