import type { AgreementDto, AgreementTextDto } from '@salles-ouvertes/contract'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../platform/actor.ts'
import { clockNow } from '../../platform/clock.ts'
import { inReadOnly, type Tx } from '../../platform/database.ts'
import { fail } from '../../platform/errors.ts'
import { toLocal } from '../../platform/time.ts'
import { getBookingFacts, readerSide } from '../bookings/index.ts'
import { textOf } from './agreement-texts.store.ts'
import { findAgreement, findAgreementId, statusOfBooking, type LoadedAgreement } from './agreements.store.ts'
import { factsOfBooking } from './facts-of-booking.ts'
import { getAgreementFor } from './get-agreement-for.ts'
import { awaitedParty, presentAgreement } from './present-agreement.ts'
import { composeAgreement } from './rules/agreement-content.ts'
import { textOfAgreement } from './rules/agreement-text.ts'

/**
 * The agreement of a booking, or its amendment of that rank. While an accepted booking has none, its establishment learns what is missing.
 * @throws agreements.not-found, agreements.incomplete-facts
 */
export function getBookingAgreement(deps: Deps, actor: Actor, bookingId: string, rank = 0): Promise<AgreementDto> {
  return inReadOnly(deps, actor, async (tx) => {
    const id = await findAgreementId(tx, bookingId, rank)
    if (!id) return explainAbsence(tx, actor, bookingId)
    return presentAgreement(deps, actor, await getAgreementFor(tx, actor, id, 'none'))
  })
}

/** @throws agreements.incomplete-facts to staff, agreements.not-found to all when nothing is missing or known */
async function explainAbsence(tx: Tx, actor: Actor, bookingId: string): Promise<never> {
  const status = await statusOfBooking(tx, bookingId)
  const booking = status === 'approved' ? await getBookingFacts(tx, bookingId) : null
  if (booking && readerSide(actor, booking.row) === 'establishment') {
    const day = toLocal(booking.room.timeZone, await clockNow(tx)).date
    composeAgreement(await factsOfBooking(tx, bookingId, { number: '-', day }))
  }
  fail('agreements.not-found')
}

/** The words of the document, for screens and screen readers: the same text as the PDF. @throws agreements.not-found */
export function getAgreementText(deps: Deps, actor: Actor, agreementId: string): Promise<AgreementTextDto> {
  return inReadOnly(deps, actor, async (tx) => {
    const { row } = await getAgreementFor(tx, actor, agreementId, 'none')
    return textOfAgreement(await textOf(tx, row))
  })
}

/**
 * An agreement with its scope, signatures and whose turn it is, for what follows from it (messages). The transaction is
 * a reaction's.
 * @throws agreements.not-found
 */
export async function getAgreementFacts(
  tx: Tx,
  agreementId: string,
): Promise<LoadedAgreement & { nextParty: ReturnType<typeof awaitedParty> }> {
  const agreement = await findAgreement(tx, agreementId, 'none')
  if (!agreement) fail('agreements.not-found')
  return { ...agreement, nextParty: awaitedParty(agreement) }
}
