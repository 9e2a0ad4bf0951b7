import type { AgreementBuilding, BookingStatus, PartyRole, Role } from '@salles-ouvertes/contract'
import { grantsFor, holds, isMemberOf, type Actor, type Grant } from '../../../platform/actor.ts'
import { signingRoles } from './agreement-facts.ts'

/** Where an agreement stands: whose it is, and which legal entities sign it. */
export interface AgreementScope {
  tenantId: string
  organisationId: string
  establishmentId: string
  ownerEntityId: string
  /** The EPLE of a collège; the commune itself for a hall. */
  managerEntityId: string
}

const readers: Role[] = ['establishment-head', 'bursar', 'tenant-officer', 'town-clerk', 'decider']

/** Legal entity that signs as a public party. */
export const signingEntity = (party: 'establishment' | 'owner', scope: AgreementScope): string =>
  party === 'owner' ? scope.ownerEntityId : scope.managerEntityId

/**
 * Rights by which the actor may record the signature of a public party. A member of the organisation that signs never
 * signs for the other side, whatever rights they also hold. Source: docs/rules/agreement.md §2.
 */
export function signatoryGrants(actor: Actor, party: 'establishment' | 'owner', scope: AgreementScope): Grant[] {
  if (isMemberOf(actor, scope.organisationId)) return []
  return grantsFor(actor, ['signatory'], {
    tenantId: scope.tenantId,
    establishmentId: scope.establishmentId,
    legalEntityId: signingEntity(party, scope),
  })
}

/** Parties for which the actor may sign. */
export function partiesOf(actor: Actor, buildingKind: AgreementBuilding, scope: AgreementScope): PartyRole[] {
  return signingRoles(buildingKind).filter((role) =>
    role === 'organiser' ? isMemberOf(actor, scope.organisationId) : signatoryGrants(actor, role, scope).length > 0,
  )
}

/** Whether the agreement exists at all for the actor: members, signatories, and those who run the establishment. */
export function mayRead(actor: Actor, scope: AgreementScope): boolean {
  if (isMemberOf(actor, scope.organisationId)) return true
  const { tenantId, establishmentId } = scope
  if (holds(actor, readers, { tenantId, establishmentId })) return true
  return (['establishment', 'owner'] as const).some((party) => signatoryGrants(actor, party, scope).length > 0)
}

/** Status of the booking while it waits for these signatures: accepted for its agreement, confirmed for an amendment. */
export const signedWhile = (rank: number): BookingStatus => (rank === 0 ? 'approved' : 'confirmed')

/** Party whose signature is awaited: organiser, then establishment, then owner; null once all have signed. */
export function nextPartyOf(buildingKind: AgreementBuilding, signed: readonly PartyRole[]): PartyRole | null {
  return signingRoles(buildingKind).find((role) => !signed.includes(role)) ?? null
}
