import type { Deps } from '../../src/deps.ts'
import { getBooking } from '../../src/features/bookings/index.ts'
import { chargeOfBooking, owedOfCharges } from '../../src/features/ledger/index.ts'
import { creditorReference } from '../../src/features/online-payments/index.ts'
import type { AccountActor } from '../../src/platform/actor.ts'
import { inReadOnly } from '../../src/platform/database.ts'

/** What has fallen due of a confirmed booking, in cents, and the reference under which it is paid. */
export async function debtOf(deps: Deps, actor: AccountActor, bookingId: string) {
  const { reference: bookingReference } = await getBooking(deps, actor, bookingId)
  return inReadOnly(deps, actor, async (tx) => {
    const charge = await chargeOfBooking(tx, bookingId)
    if (!charge || bookingReference === null) throw new Error(`booking ${bookingId} owes nothing yet`)
    const dueCents = (await owedOfCharges(tx, [charge.id])).get(charge.id)?.dueCents ?? 0
    return { chargeId: charge.id, dueCents, reference: creditorReference(bookingReference, charge.id) }
  })
}
