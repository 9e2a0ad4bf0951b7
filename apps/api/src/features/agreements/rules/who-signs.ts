import type { BookingStatus, PartyRole, PublicParty, Role } from '@salles-ouvertes/contract'
import { grantsFor, holds, isMemberOf, type Actor, type Grant, type Scope } from '../../../platform/actor.ts'

/** A party of the agreement; the organiser has neither legal entity nor establishment. */
export interface PartyOfAgreement {
  role: PartyRole
  legalEntityId: string | null
  /** The establishment whose people may sign for it. */
  establishmentId: string | null
}

/** Where an agreement stands: whose it is, and who signs it, in the order of the signatures. */
export interface AgreementScope {
  tenantId: string
  organisationId: string
  /** The establishment that was booked. */
  establishmentId: string
  parties: readonly PartyOfAgreement[]
}

const readers: Role[] = ['establishment-head', 'bursar', 'tenant-officer', 'town-clerk', 'decider']

/** Where a public party acts: its legal entity, and its establishment; null when the agreement has no such party. */
export function placeOfParty(party: PublicParty, { tenantId, parties }: AgreementScope): Required<Scope> | null {
  const found = parties.find(({ role }) => role === party)
  if (!found?.legalEntityId) return null
  return { tenantId, establishmentId: found.establishmentId, legalEntityId: found.legalEntityId }
}

/**
 * Rights by which the actor may record the signature of a public party. A member of the organisation that signs never
 * signs for the other side, whatever rights they also hold. Source: docs/rules/agreement.md §2.
 */
export function signatoryGrants(actor: Actor, party: PublicParty, scope: AgreementScope): Grant[] {
  const place = placeOfParty(party, scope)
  if (!place || isMemberOf(actor, scope.organisationId)) return []
  return grantsFor(actor, ['signatory'], place)
}

/** Parties for which the actor may sign. */
export function partiesOf(actor: Actor, scope: AgreementScope): PartyRole[] {
  return scope.parties
    .map(({ role }) => role)
    .filter((role) =>
      role === 'organiser' ? isMemberOf(actor, scope.organisationId) : signatoryGrants(actor, role, scope).length > 0,
    )
}

/**
 * Whether the agreement exists at all for the actor: members, signatories, and those who run one of the establishments
 * that are parties.
 */
export function mayRead(actor: Actor, scope: AgreementScope): boolean {
  if (isMemberOf(actor, scope.organisationId)) return true
  const { tenantId, parties } = scope
  const establishments = [scope.establishmentId, ...parties.map(({ establishmentId }) => establishmentId)]
  if (establishments.some((establishmentId) => holds(actor, readers, { tenantId, establishmentId }))) return true
  return partiesOf(actor, scope).length > 0
}

/** Status of the booking while it waits for these signatures: accepted for its agreement, confirmed for an amendment. */
export const signedWhile = (rank: number): BookingStatus => (rank === 0 ? 'approved' : 'confirmed')

/** Party whose signature is awaited, in the order of the agreement; null once all have signed. */
export const nextPartyOf = ({ parties }: AgreementScope, signed: readonly PartyRole[]): PartyRole | null =>
  parties.find(({ role }) => !signed.includes(role))?.role ?? null
