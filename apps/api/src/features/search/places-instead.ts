import type { Tx } from '../../platform/database.ts'
import { clockNow } from '../../platform/clock.ts'
import { overlaps, type Instant, type Slot } from '../../platform/time.ts'
import { nearestFree } from '../availability/index.ts'
import { lostDates, type BookingRecord, type LostDate } from '../bookings/index.ts'
import { roomsInstead } from './rooms-instead.ts'

export type PlaceInstead = Slot & { room: { id: string; name: string } }
/** A date of a waiting request whose place is gone, with the nearest places that may still be asked for. */
export type LostWithInstead = LostDate & { instead: PlaceInstead[] }

/** Beyond, dates are only named: whoever loses that many talks to the place. */
const datesHelped = 3
const slotsOffered = 2
const roomsOffered = 2

/**
 * The dates that a waiting request has lost; for the first ones, the nearest free slots of their room, then rooms of
 * the establishment that are free at the same hours. Empty for any other booking.
 */
export async function placesInstead(tx: Tx, record: BookingRecord): Promise<LostWithInstead[]> {
  const now = await clockNow(tx)
  const found: LostWithInstead[] = []
  for (const lost of await lostDates(tx, { ...record, now })) {
    const isHelped = found.length < datesHelped
    found.push({ ...lost, instead: isHelped ? await insteadOf(tx, record, lost, now) : [] })
  }
  return found
}

async function insteadOf(
  tx: Tx,
  { row, occurrences }: BookingRecord,
  { date, room }: LostDate,
  now: Instant,
): Promise<PlaceInstead[]> {
  const wanted = { startsAt: date.startsAt, endsAt: date.endsAt }
  // What the request asks for already is no other choice.
  const others = occurrences.filter(({ id }) => id !== date.id)
  const near = (await nearestFree(tx, room, wanted, slotsOffered + others.length))
    .filter((slot) => !others.some((other) => overlaps(other, slot)))
    .slice(0, slotsOffered)
  const rooms = await roomsInstead(tx, room, [wanted], { people: row.headcount, now })
  const elsewhere = (rooms.get(wanted.startsAt.getTime()) ?? []).slice(0, roomsOffered)
  return [
    ...near.map((slot) => ({ ...slot, room: { id: room.id, name: room.name } })),
    ...elsewhere.map(({ id, name }) => ({ ...wanted, room: { id, name } })),
  ]
}
