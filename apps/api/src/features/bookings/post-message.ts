import type { BookingDto } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import { isMemberOf, type Actor } from '../../platform/actor.ts'
import { inTransaction } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { publish } from '../../platform/outbox.ts'
import { accountIdOf } from './account-id-of.ts'
import { insertMessage, markRead } from './conversation.store.ts'
import { getBookingForUpdate } from './get-booking-for-update.ts'
import { presentBooking } from './present-booking.ts'
import { mayMessage } from './rules/visibility.ts'
import { recordLine } from './save-transition.ts'

/**
 * A party writes in the thread of the booking; what the other side wrote before is read.
 * @throws bookings.not-found, bookings.not-allowed
 */
export function postMessage(deps: Deps, actor: Actor, input: { bookingId: string; body: string }): Promise<BookingDto> {
  return inTransaction(deps, actor, async (tx) => {
    const { row, now } = await getBookingForUpdate(tx, actor, input.bookingId)
    if (!mayMessage(actor, row)) fail('bookings.not-allowed', { action: 'message' })
    const side = isMemberOf(actor, row.organisationId) ? 'applicant' : 'establishment'
    await markRead(tx, row.id, side, now)
    const message = { authorId: accountIdOf(actor), side, body: input.body, createdAt: now } as const
    const messageId = await insertMessage(tx, row, message)
    await recordLine(tx, actor, row, 'booking.message', undefined, { messageId })
    await publish(tx, { type: 'booking.message-posted', tenantId: row.tenantId, bookingId: row.id, messageId })
    return presentBooking(tx, actor, row.id)
  })
}
