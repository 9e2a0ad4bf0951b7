import type { BookingStatus } from '@salles-ouvertes/contract'
import { holds, isMemberOf, type Actor } from '../../../platform/actor.ts'
import { fail } from '../../../platform/errors.ts'
import type { WaivedScope } from './who-may-waive.ts'

/** Before it is granted: nobody has relied on the price yet, and no agreement states it. */
const open: readonly BookingStatus[] = ['submitted', 'to-complete']

type Priced = WaivedScope & { status: BookingStatus }

/**
 * Those who decide on requests may decide another price, while the request waits, never a member of the organisation
 * that asks. Source: docs/rules/pricing.md §11.
 * @throws bookings.override-not-allowed, bookings.own-request, bookings.price-not-open
 */
export function assertMayOverridePrice(actor: Actor, booking: Priced): void {
  if (!decides(actor, booking)) fail('bookings.override-not-allowed')
  if (isMemberOf(actor, booking.organisationId)) fail('bookings.own-request')
  if (!open.includes(booking.status)) fail('bookings.price-not-open')
}

/** As `assertMayOverridePrice`, as an answer. */
export const mayOverridePrice = (actor: Actor, booking: Priced): boolean =>
  decides(actor, booking) && !isMemberOf(actor, booking.organisationId) && open.includes(booking.status)

const decides = (actor: Actor, { tenantId, establishmentId }: Priced): boolean =>
  holds(actor, ['decider', 'establishment-head', 'town-clerk'], { tenantId, establishmentId })
