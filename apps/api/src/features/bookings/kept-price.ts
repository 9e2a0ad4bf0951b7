import type { CancellationTierDto } from '@salles-ouvertes/contract'
import type { Tx } from '../../platform/database.ts'
import { cents } from '../../platform/money.ts'
import { toLocal, type LocalDate } from '../../platform/time.ts'
import type { BookableRoom } from '../catalogue/index.ts'
import { keptPrice, sessionsByTier, type GivenUp, type KeptPrice } from '../pricing/index.ts'
import type { BookingRow, OccurrenceRow } from './bookings.store.ts'
import { chargedFor } from './price-of-rest.ts'

export type PricedBooking = { row: BookingRow; room: BookableRoom; now: Date }
export type GivenUpSessions = {
  /** The organisation gives up by itself: no party, order or force majeure obliges it. */
  isOwnChoice: boolean
  /** Standing until now, and to come. */
  sessions: readonly OccurrenceRow[]
  /** What still stands without them. */
  rest: readonly OccurrenceRow[]
  /** The day they were given up, in the place, when it is not today: that of a letter. */
  since?: LocalDate | undefined
}

/** Tiers that hold: those frozen with the price, for the organisation's own choice, once it owes something. */
export const tiersOf = ({ status, quote }: BookingRow, isOwnChoice: boolean): CancellationTierDto[] =>
  isOwnChoice && status === 'confirmed' ? (quote?.cancellation ?? []) : []

/**
 * What stays owed of the price of sessions that are given up, each by its own date. The price that falls with a tier is
 * what remains charged without it, from the longest notice on: the sum is always the whole fall.
 */
export async function keptOf(tx: Tx, booking: PricedBooking, givenUp: GivenUpSessions): Promise<KeptPrice> {
  const { row, room, now } = booking
  const { sessions, rest, isOwnChoice, since = toLocal(room.timeZone, now).date } = givenUp
  const tiers = tiersOf(row, isOwnChoice)
  const priceOf = async (dates: readonly OccurrenceRow[]) => (await chargedFor(tx, booking, dates)).totalCents
  const floor = await priceOf(rest)
  let standing = [...rest, ...sessions]
  let price = Math.max(floor, await priceOf(standing))
  const parts: GivenUp[] = []
  for (const { noticeDays, sessions: group } of sessionsByTier(tiers, sessions, since)) {
    standing = standing.filter((session) => !group.includes(session))
    const next = Math.max(floor, Math.min(price, await priceOf(standing)))
    parts.push({ noticeDays, sessions: group.length, priceCents: cents(price - next) })
    price = next
  }
  return keptPrice(tiers, parts)
}
