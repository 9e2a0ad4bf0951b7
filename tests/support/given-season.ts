import { randomUUID } from 'node:crypto'
import { draftAgreement, getBookingAgreement, recordSignature } from '../../apps/api/src/features/agreements/index.ts'
import { approveBooking, confirmBooking } from '../../apps/api/src/features/bookings/index.ts'
import { actorOfAccount } from '../../apps/api/src/features/identity/index.ts'
import { visitor, type AccountActor } from '../../apps/api/src/platform/actor.ts'
import { inReadOnly } from '../../apps/api/src/platform/database.ts'
import type { GivenAgreement, GivenAgreements } from './given-agreements.ts'

export type SignedSeason = GivenAgreement & { roomId: string }

/** A season of four evenings of the college, its agreement signed by the three parties, its booking confirmed. */
export async function signedSeasonIn(given: GivenAgreements): Promise<SignedSeason> {
  const { deps, association, departement } = given
  const roomId = await given.collegeRoom()
  const { id: bookingId } = await given.submittedSeries({ roomId })
  await approveBooking(deps, given.decider, { bookingId, refused: [] })
  const tenantId = departement.id
  await draftAgreement(deps, { tenantId, bookingId })
  const { id, toSignSha256 } = await getBookingAgreement(deps, association.member, bookingId)
  const agreement = { id, bookingId, tenantId, sha256: toSignSha256 ?? '' }
  await given.signedByOrganiser(agreement)
  const signature = { agreementId: id, sha256: agreement.sha256, note: '' }
  await recordSignature(deps, given.principal, { ...signature, party: 'establishment' })
  await recordSignature(deps, given.delegate, { ...signature, party: 'owner' })
  await confirmBooking(deps, { bookingId, tenantId })
  return { ...agreement, roomId }
}

/** Somebody with an account who decides on the bookings of the college, without the right to sign. */
export async function deciderOf(given: GivenAgreements): Promise<AccountActor> {
  const { accountId } = await given.person('Décideuse')
  await given.superuser.query(
    `INSERT INTO role_grant (id, account_id, role, tenant_id, establishment_id, valid_from, created_at)
     VALUES ($1, $2, 'decider', $3, $4, '2026-01-01', now())`,
    [randomUUID(), accountId, given.departement.id, given.college.id],
  )
  return inReadOnly(given.deps, visitor, (tx) => actorOfAccount(tx, accountId))
}
