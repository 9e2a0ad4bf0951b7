import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { reduceCharge, reverseCharge } from '../ledger/index.ts'
import { keptSentences } from '../pricing/index.ts'
import { keptOf, tiersOf, type GivenUpSessions, type PricedBooking } from './kept-price.ts'
import { chargedFor } from './price-of-rest.ts'

type GivenUpForGood = GivenUpSessions & {
  reason: string
  /** The booking is over, and no session of it took place. */
  isAll: boolean
}

/**
 * The books follow sessions given up: their price is taken back, and what the tiers of the grid keep of it is written
 * apart. Nothing is kept when somebody else than the organisation gives up. Source: docs/rules/money.md §9.
 */
export async function settleGivenUp(
  tx: Tx,
  actor: Actor,
  booking: PricedBooking,
  { reason, isAll, ...givenUp }: GivenUpForGood,
): Promise<void> {
  const bookingId = booking.row.id
  const price = await keptOf(tx, booking, givenUp)
  const cents = price.keptCents
  if (isAll && cents === 0) return reverseCharge(tx, actor, bookingId, reason)
  const words = keptSentences(tiersOf(booking.row, givenUp.isOwnChoice), price).join(' ')
  await reduceCharge(tx, actor, {
    ...{ bookingId, due: await chargedFor(tx, booking, givenUp.rest), reason },
    kept: cents === 0 ? undefined : { cents, reason: words },
  })
}
