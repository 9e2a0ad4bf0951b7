import type { AgreementDto } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import { holds, type Actor } from '../../platform/actor.ts'
import { inReadOnly } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { getBookingFacts, readerSide } from '../bookings/index.ts'
import { draftAgreement } from './draft-agreement.ts'
import { getBookingAgreement } from './read-agreement.ts'

/**
 * Writes the agreement of an accepted booking that has none because facts were missing, once staff completed them.
 * @throws bookings.not-found, agreements.not-allowed, agreements.wrong-status, agreements.incomplete-facts
 */
export async function draftMissingAgreement(deps: Deps, actor: Actor, bookingId: string): Promise<AgreementDto> {
  const { tenantId } = await inReadOnly(deps, actor, async (tx) => {
    const { row: booking } = await getBookingFacts(tx, bookingId)
    const side = readerSide(actor, booking)
    if (!side) fail('bookings.not-found')
    const roles = ['decider', 'establishment-head', 'tenant-officer', 'town-clerk'] as const
    if (side !== 'establishment' || !holds(actor, roles, booking)) fail('agreements.not-allowed')
    if (booking.status !== 'approved') fail('agreements.wrong-status', { status: booking.status })
    return booking
  })
  await draftAgreement(deps, { tenantId, bookingId })
  return getBookingAgreement(deps, actor, bookingId)
}
