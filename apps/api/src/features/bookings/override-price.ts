import type { BookingDto, PriceOverrideInput } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../platform/actor.ts'
import { clockNow } from '../../platform/clock.ts'
import { inTransaction } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { publish } from '../../platform/outbox.ts'
import { formatIso } from '../../platform/time.ts'
import { getBookableRoom } from '../catalogue/index.ts'
import { displayNames } from '../identity/index.ts'
import { withOverride } from '../pricing/index.ts'
import { accountIdOf } from './account-id-of.ts'
import { saveBooking } from './bookings.store.ts'
import { getBookingForUpdate } from './get-booking-for-update.ts'
import { presentBooking } from './present-booking.ts'
import { priceOfRest } from './price-of-rest.ts'
import { assertMayOverridePrice } from './rules/who-may-override-price.ts'
import { recordLine } from './save-transition.ts'

/**
 * Those who decide give a waiting request another price than that of the grid, for a reason and under an act that are
 * kept and told; the price of the grid itself undoes it. Source: docs/rules/pricing.md §11.
 * @throws bookings.not-found, bookings.override-not-allowed, bookings.own-request, bookings.price-not-open,
 * bookings.same-price
 */
export function overridePrice(
  deps: Deps,
  actor: Actor,
  { bookingId, newTotalCents, reason, act }: PriceOverrideInput & { bookingId: string },
): Promise<BookingDto> {
  return inTransaction(deps, actor, async (tx) => {
    const { row, occurrences } = await getBookingForUpdate(tx, actor, bookingId)
    assertMayOverridePrice(actor, row)
    if (!row.quote) throw new Error(`booking ${bookingId} has no price`)
    if (newTotalCents === row.totalCents) fail('bookings.same-price')
    const room = await getBookableRoom(tx, row.roomId)
    const ofTheGrid = { row: { ...row, quote: { ...row.quote, override: null } }, room }
    const grid = await priceOfRest(tx, ofTheGrid, occurrences)
    const deciderId = accountIdOf(actor)
    const names = await displayNames(tx, [deciderId])
    const override = {
      ...{ gridCents: grid.totalCents, totalCents: newTotalCents, reason, act },
      deciderName: names.get(deciderId) ?? '',
      decidedAt: formatIso(room.timeZone, await clockNow(tx)),
    }
    const quote = withOverride(grid, newTotalCents === grid.totalCents ? null : override)
    await saveBooking(tx, row.id, { quote, totalCents: quote.totalCents })
    const details = { fromCents: row.totalCents, toCents: quote.totalCents, gridCents: grid.totalCents }
    await recordLine(tx, actor, row, 'booking.override-price', `${reason} (${act})`, details)
    await publish(tx, { type: 'booking.price-overridden', tenantId: row.tenantId, bookingId })
    return presentBooking(tx, actor, bookingId)
  })
}
