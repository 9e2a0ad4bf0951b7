import type { BookingDto, WaiveInput } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../platform/actor.ts'
import { inTransaction } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import { publish } from '../../platform/outbox.ts'
import { chargeOfBooking, waiveCharge } from '../ledger/index.ts'
import { getBookingForUpdate } from './get-booking-for-update.ts'
import { presentBooking } from './present-booking.ts'
import { mayWaive } from './rules/who-may-waive.ts'
import { recordLine } from './save-transition.ts'

/**
 * The payee gives up claiming a part of what a booking owes, or all of it, for a reason and under an act that are kept
 * (remise gracieuse). The organisation is told. Source: docs/rules/money.md §10.
 * @throws bookings.not-found, ledger.not-allowed, ledger.above-balance also before it is charged
 */
export function waiveBooking(
  deps: Deps,
  actor: Actor,
  { bookingId, amountCents, reason, act }: WaiveInput & { bookingId: string },
): Promise<BookingDto> {
  return inTransaction(deps, actor, async (tx) => {
    const { row } = await getBookingForUpdate(tx, actor, bookingId)
    if (!mayWaive(actor, row)) fail('ledger.not-allowed')
    const charge = (await chargeOfBooking(tx, bookingId)) ?? fail('ledger.above-balance')
    const words = `${reason} (${act})`
    const source = `waiver:${newId()}`
    await waiveCharge(tx, actor, { chargeId: charge.id, amountCents, reason: words, source })
    await recordLine(tx, actor, row, 'booking.waive', words, { cents: amountCents })
    await publish(tx, { type: 'charge.waived', tenantId: row.tenantId, bookingId, chargeId: charge.id })
    return presentBooking(tx, actor, bookingId)
  })
}
