import type { Actor } from '../../platform/actor.ts'
import type { Tx } from '../../platform/database.ts'
import { addDays, toLocal } from '../../platform/time.ts'
import type { BookableRoom } from '../catalogue/index.ts'
import type { OrganisationRow } from '../organisations/index.ts'
import { nextNumber, type LoadedBooking } from './bookings.store.ts'
import { deadlineOf } from './deadline-of.ts'
import { priceOfDates } from './price-of-dates.ts'
import { assertRequestFits } from './assert-request.ts'
import { requirePublished } from './request-checks.ts'
import { saveTransition } from './save-transition.ts'
import { placeRequest } from './take-slots.ts'

/**
 * A draft becomes a request: every check at once, its place, its price frozen (rule 24), its reference. The same
 * whoever types it, applicant or desk (rule 17).
 * @throws catalogue.room-not-found, bookings.slot-taken, pricing.no-tariff and the refusals of options, and the codes of `assertRequestFits`
 */
export async function sendRequest(
  tx: Tx,
  actor: Actor,
  booking: LoadedBooking & { room: BookableRoom },
  organisation: OrganisationRow,
): Promise<void> {
  const { row, occurrences, room, now } = booking
  requirePublished(room)
  const request = { bookingId: row.id, room, organisation, facts: row, slots: occurrences, askedAt: now }
  await assertRequestFits(tx, request)
  const decisionDeadline = await deadlineOf(tx, room, occurrences, now)
  // Spaces before the counter: everybody takes locks in this order.
  await placeRequest(tx, room, occurrences, decisionDeadline)
  const quote = await priceOfDates(tx, { row, room, organisation }, occurrences)
  const today = toLocal(room.timeZone, now).date
  const year = Number(today.slice(0, 4))
  const number = await nextNumber(tx, row.tenantId, row.establishmentId, year)
  await saveTransition(tx, actor, row, {
    action: 'submit',
    status: 'submitted',
    changes: {
      reference: `${room.establishment.code}-${year}-${number}`,
      quote,
      totalCents: quote.totalCents,
      quoteValidUntil: addDays(today, room.tenant.settings.quoteValidDays),
      decisionDeadline,
      submittedAt: now,
    },
    event: 'booking.submitted',
  })
}
