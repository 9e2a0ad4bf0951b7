import type { QuoteDto, SeriesDateDto, SeriesPreviewDto, SeriesPreviewInput } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../platform/actor.ts'
import { clockNow } from '../../platform/clock.ts'
import { inReadOnly, type Tx } from '../../platform/database.ts'
import { Failure } from '../../platform/errors.ts'
import { addDays, elapsedMinutes, localDate, type Instant, type Slot } from '../../platform/time.ts'
import { candidateSlots, freeIntervals, openSlots } from '../availability/index.ts'
import { isSkipped, ownHeldSlots, planSeries, type ExaminedDate, type PlannedSeries } from '../bookings/index.ts'
import type { BookableRoom } from '../catalogue/index.ts'
import { quoteFor, type PricedAsker } from '../pricing/index.ts'
import { askerOf } from './get-room-quote.ts'
import { presentSlot } from './present-card.ts'
import { getPublishedRoom } from './room-in-time.ts'
import { roomsInstead } from './rooms-instead.ts'

/** Other hours offered for a date that is taken. */
const hoursOffered = 2

/**
 * Every date of a weekly rhythm in a room: free, holiday, closed or taken, by what kind of neighbour and never by whom;
 * for each one that somebody stands in, other hours and other rooms; the price of the free ones.
 * @throws catalogue.room-not-found, organisations.not-found, bookings.not-found, availability.no-session,
 * availability.too-many-sessions
 */
export function previewSeries(
  deps: Deps,
  actor: Actor,
  input: SeriesPreviewInput & { roomId: string },
): Promise<SeriesPreviewDto> {
  return inReadOnly(deps, actor, async (tx) => {
    const room = await getPublishedRoom(tx, input.roomId)
    const now = await clockNow(tx)
    const own = input.bookingId ? await ownHeldSlots(tx, actor, input.bookingId) : []
    const series = await planSeries(tx, room, input.recurrence, { now, own })
    const taken = series.dates.filter(({ outcome }) => outcome === 'taken')
    const free = series.dates.filter(({ outcome }) => outcome === 'free').map(({ slot }) => slot)
    const instead = await roomsInstead(
      tx,
      room,
      taken.map(({ slot }) => slot),
      { people: input.people, now },
    )
    const hours = otherHours(room, series, now)
    return {
      timeZone: room.timeZone,
      dates: series.dates.map((date) => presentDate(room, date, hours, instead)),
      counts: {
        sessions: series.dates.filter((date) => !isSkipped(date)).length,
        free: free.length,
        taken: taken.length,
        skipped: series.dates.filter(isSkipped).length,
      },
      minutes: free.reduce((sum, slot) => sum + elapsedMinutes(slot), 0),
      quote: free.length > 0 ? await priceOf(tx, room, await askerOf(tx, actor, room, input), free) : null,
    }
  })
}

type HoursOf = (date: ExaminedDate) => Slot[]

function presentDate(
  { timeZone }: BookableRoom,
  date: ExaminedDate,
  hours: HoursOf,
  instead: ReadonlyMap<number, SeriesDateDto['otherRooms']>,
): SeriesDateDto {
  const isTaken = date.outcome === 'taken'
  return {
    date: date.date,
    slot: isSkipped(date) ? null : presentSlot(timeZone, date.slot),
    outcome: date.outcome,
    label: date.label,
    closedBecause: date.closedBecause,
    takenBy: date.takenBy,
    otherHours: isTaken ? hours(date).map((slot) => presentSlot(timeZone, slot)) : [],
    otherRooms: (isTaken && instead.get(date.slot.startsAt.getTime())) || [],
  }
}

/** Nearest free hours of the same length and day, later first at equal distance; computed once for all the dates. */
function otherHours(room: BookableRoom, { dates, plan, busy }: PlannedSeries, now: Instant): HoursOf {
  const [first, last] = [dates[0], dates.at(-1)]
  if (!first || !last) return () => []
  const open = openSlots(room.timeZone, addDays(localDate(first.date), -1), addDays(localDate(last.date), 2), plan)
  const free = freeIntervals(open, busy, room.turnaroundMinutes)
  return ({ date, slot }) => {
    const distance = ({ startsAt }: Slot) => Math.abs(startsAt.getTime() - slot.startsAt.getTime())
    const near = free.filter(
      ({ startsAt, endsAt }) => +endsAt > +slot.startsAt - dayMs && +startsAt < +slot.endsAt + dayMs,
    )
    return candidateSlots(room.timeZone, date, near, elapsedMinutes(slot), room.gridMinutes)
      .filter(({ startsAt }) => startsAt > now)
      .sort((a, b) => distance(a) - distance(b) || b.startsAt.getTime() - a.startsAt.getTime())
      .slice(0, hoursOffered)
  }
}

const dayMs = 86_400_000

/** Null when no grid applies: asking would say so. */
async function priceOf(
  tx: Tx,
  room: BookableRoom,
  asker: PricedAsker,
  slots: readonly Slot[],
): Promise<QuoteDto | null> {
  try {
    return await quoteFor(tx, { ...asker, places: [{ room, slots }] })
  } catch (error) {
    if (error instanceof Failure && error.code === 'pricing.no-tariff') return null
    throw error
  }
}
