import type { Recurrence, SeriesInput } from '@salles-ouvertes/contract'
import type { Tx } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import type { Instant, Slot } from '../../platform/time.ts'
import type { BookableRoom } from '../catalogue/index.ts'
import type { LoadedBooking, NewOccurrence } from './bookings.store.ts'
import { datesByRoom } from './dates-by-room.ts'
import { planSeries } from './plan-series.ts'
import { requirePublished } from './request-checks.ts'
import { applyChoices } from './rules/series-choices.ts'

/** One slot, or a weekly rhythm. */
export type Wish = { startsAt: string; endsAt: string } | { series: SeriesInput }
export type WishedDates = { recurrence: Recurrence | null; dates: NewOccurrence[] }

/**
 * The dates that a request is about, as they will be written; of a series, also those left aside with their reason.
 * `own` are slots that the same request holds already.
 * @throws availability.invalid-slot, availability.no-session, availability.too-many-sessions, bookings.invalid-choice,
 * catalogue.room-not-found
 */
export async function wishedDates(
  tx: Tx,
  room: BookableRoom,
  wish: Wish,
  { now, own }: { now: Instant; own: readonly Slot[] },
): Promise<WishedDates> {
  if (!('series' in wish)) {
    return { recurrence: null, dates: [{ ...futureSlot(wish, now), roomId: room.id, status: 'requested' }] }
  }
  const { recurrence, choices } = wish.series
  const { dates: planned } = await planSeries(tx, room, recurrence, { now, own })
  const dates = applyChoices(room.timeZone, room.id, planned, choices)
  const asked = dates.filter(({ status }) => status === 'requested')
  if (asked.some(({ startsAt }) => startsAt <= now)) fail('availability.invalid-slot')
  for (const place of await datesByRoom(tx, room, asked)) requirePublished(place.room)
  return { recurrence, dates }
}

/** The slot as instants. @throws availability.invalid-slot when it has no length or has begun */
export function futureSlot(input: { startsAt: string; endsAt: string }, now: Instant): Slot {
  const slot = { startsAt: new Date(input.startsAt), endsAt: new Date(input.endsAt) }
  if (slot.startsAt >= slot.endsAt || slot.startsAt <= now) fail('availability.invalid-slot')
  return slot
}

/** Slots that the booking holds at this instant. */
export const heldSlots = ({ row, occurrences, now }: LoadedBooking): Slot[] =>
  row.decisionDeadline !== null && row.decisionDeadline > now
    ? occurrences.filter(({ status }) => status === 'held')
    : []
