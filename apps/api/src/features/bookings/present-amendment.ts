import type { AmendmentDto } from '@salles-ouvertes/contract'
import type { Tx } from '../../platform/database.ts'
import { Failure } from '../../platform/errors.ts'
import { formatIso, type Slot } from '../../platform/time.ts'
import type { BookableRoom } from '../catalogue/index.ts'
import { displayNames } from '../identity/index.ts'
import type { BookingRow, LoadedBooking } from './bookings.store.ts'
import type { PlacedSlot } from './dates-by-room.ts'
import { getAmendmentFacts } from './get-amendment-facts.ts'
import { priceOfRest } from './price-of-rest.ts'

/** The open request to change the booking, with the price of the booking before and after it; null when there is none. */
export async function presentAmendment(
  tx: Tx,
  booking: LoadedBooking & { room: BookableRoom },
): Promise<AmendmentDto | null> {
  const { amendment, room, occurrences } = booking
  if (!amendment) return null
  const { sessions, people } = await getAmendmentFacts(tx, amendment.id)
  const moved = new Map(sessions.map(({ occurrenceId, to }) => [occurrenceId, { ...to, roomId: to.room.id }]))
  const after = occurrences.map((session) => moved.get(session.id) ?? session)
  const iso = (instant: Date) => formatIso(room.timeZone, instant)
  const present = (place: Slot & { room: { id: string; name: string } }) => ({
    startsAt: iso(place.startsAt),
    endsAt: iso(place.endsAt),
    room: place.room,
  })
  const names = await displayNames(tx, [amendment.askedBy])
  return {
    id: amendment.id,
    askedBy: amendment.askedSide,
    askedByName: names.get(amendment.askedBy) ?? '',
    message: amendment.message,
    createdAt: iso(amendment.createdAt),
    expiresAt: iso(amendment.expiresAt),
    sessions: sessions.map(({ occurrenceId, from, to }) => ({ occurrenceId, from: present(from), to: present(to) })),
    headcount: people,
    totalBeforeCents: await totalOf(tx, booking, occurrences),
    totalAfterCents: await totalOf(tx, booking, after),
  }
}

/** Price of a booking with these sessions; null when the grid that priced it does not know a room of theirs. */
export async function totalOf(
  tx: Tx,
  booking: { row: BookingRow; room: BookableRoom },
  sessions: readonly PlacedSlot[],
): Promise<number | null> {
  try {
    return (await priceOfRest(tx, booking, sessions)).totalCents
  } catch (error) {
    if (error instanceof Failure && error.code === 'pricing.no-tariff') return null
    throw error
  }
}
