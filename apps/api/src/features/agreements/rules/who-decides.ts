import type { AgreementBuilding, DecisionKind, PartyRole, PublicParty, Role } from '@salles-ouvertes/contract'
import { grantsFor, isMemberOf, type Actor } from '../../../platform/actor.ts'
import { placeOfParty, signatoryGrants, type AgreementScope } from './who-signs.ts'

/** The right by which somebody decides for a party. */
export interface DecidingRight {
  /** Null: the capacity that the agreement gives its representative. */
  capacity: string | null
  delegationAct: string | null
}

/** Rights, besides that to sign, by which each public party stops sessions in a hurry. */
const urgentRoles: Record<PublicParty, readonly Role[]> = {
  establishment: ['decider'],
  'second-establishment': ['decider'],
  manager: ['decider'],
  payee: [],
  owner: ['tenant-officer'],
}
/** In a hall the commune runs the place: who decides there decides for it. */
const urgentInHall: readonly Role[] = ['decider', 'tenant-officer']

const roleWords: Partial<Record<Role, string>> = {
  decider: 'personne qui décide des réservations',
  'tenant-officer': 'agent de la collectivité',
}

/**
 * By what right the actor may take such a decision for that party; null when it may not. The agreement is ended by those
 * who may sign it; a formal notice, a suspension and its end also come from those who decide on the place every day. A
 * member of the organisation acts for the organiser alone, and only ends the agreement.
 * Source: docs/rules/agreement.md §10.
 */
export function rightToDecide(
  actor: Actor,
  kind: DecisionKind,
  party: PartyRole,
  buildingKind: AgreementBuilding,
  scope: AgreementScope,
): DecidingRight | null {
  if (isMemberOf(actor, scope.organisationId)) {
    return party === 'organiser' && kind === 'termination' ? memberRight(actor, scope) : null
  }
  const place = party === 'organiser' ? null : placeOfParty(party, scope)
  if (party === 'organiser' || !place) return null
  const [signatory] = signatoryGrants(actor, party, scope)
  if (signatory) return { capacity: signatory.capacity, delegationAct: signatory.delegationAct }
  if (kind === 'termination') return null
  const roles = buildingKind === 'municipal-hall' && party === 'owner' ? urgentInHall : urgentRoles[party]
  const { tenantId, establishmentId } = place
  const [grant] = grantsFor(actor, roles, { tenantId, establishmentId })
  if (!grant) return null
  return { capacity: grant.capacity ?? roleWords[grant.role] ?? null, delegationAct: grant.delegationAct }
}

/** As for a signature: whoever is not the declared representative says so. */
function memberRight(actor: Actor, { organisationId }: AgreementScope): DecidingRight {
  const isRepresentative =
    actor.kind === 'account' &&
    actor.memberships.some((held) => held.organisationId === organisationId && held.membership === 'representative')
  return { capacity: isRepresentative ? null : 'membre, qui déclare avoir mandat pour décider', delegationAct: null }
}
