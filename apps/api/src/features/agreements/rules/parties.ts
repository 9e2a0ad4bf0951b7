import type { AgreementBuilding, PartyRole, PublicParty, SigningOrder } from '@salles-ouvertes/contract'

/** A legal entity, as the rule of the parties looks at it. */
export interface EntityOfPlace {
  id: string
  /** An EPLE: a school with its own legal personality. */
  isSchool: boolean
}

/** A place and the legal entities around it. */
export interface PlaceOfAgreement {
  buildingKind: AgreementBuilding
  establishmentId: string
  owner: EntityOfPlace
  manager: EntityOfPlace
  payee: EntityOfPlace
  /** The establishments with which the place is shared; each by the legal entity that manages it. */
  shared: readonly { establishmentId: string; manager: EntityOfPlace; payee: EntityOfPlace }[]
}

/** A party other than the organiser, and the establishment whose people may sign for it. */
export interface PartyOfPlace {
  role: PublicParty
  legalEntityId: string
  establishmentId: string
}

/** Parties without which no agreement of such a building stands. Source: code de l’éducation L. 213-2-2 for a collège. */
export const requiredParties: Record<AgreementBuilding, readonly PartyRole[]> = {
  college: ['organiser', 'establishment', 'owner'],
  'municipal-hall': ['organiser', 'owner'],
}

/**
 * The public parties of an agreement: the owner always; the school of a collège; the establishment with which the place
 * is shared; whoever manages the place or takes its rent, when it is another legal entity than those. A legal entity is
 * one party only. A collège whose manager and payee are no school has no `establishment`: its facts are then refused.
 * Source: docs/rules/agreement.md §2.
 */
export function publicPartiesOf(place: PlaceOfAgreement): PartyOfPlace[] {
  const { buildingKind, establishmentId, owner, manager, payee, shared } = place
  const school = schoolOf(place)
  const candidates: { role: PublicParty; entity: EntityOfPlace | null; establishmentId: string }[] = [
    { role: 'owner', entity: owner, establishmentId },
    { role: 'establishment', entity: buildingKind === 'college' ? school : null, establishmentId },
    ...shared.map((other) => ({
      role: 'second-establishment' as const,
      entity: schoolOf(other) ?? other.manager,
      establishmentId: other.establishmentId,
    })),
    { role: 'manager', entity: manager, establishmentId },
    { role: 'payee', entity: payee, establishmentId },
  ]
  const parties: PartyOfPlace[] = []
  for (const { role, entity, establishmentId: where } of candidates) {
    if (!entity || parties.some(({ legalEntityId }) => legalEntityId === entity.id)) continue
    parties.push({ role, legalEntityId: entity.id, establishmentId: where })
  }
  return parties
}

const schoolOf = ({ manager, payee }: Pick<PlaceOfAgreement, 'manager' | 'payee'>): EntityOfPlace | null =>
  [manager, payee].find(({ isSchool }) => isSchool) ?? null

const orders: Record<SigningOrder, readonly PartyRole[]> = {
  'owner-last': ['organiser', 'establishment', 'second-establishment', 'manager', 'payee', 'owner'],
  'owner-first': ['organiser', 'owner', 'establishment', 'second-establishment', 'manager', 'payee'],
  'organiser-last': ['establishment', 'second-establishment', 'manager', 'payee', 'owner', 'organiser'],
}

/** Parties in the order in which they sign, as the tenant wants it. Source: docs/rules/agreement.md §2. */
export const inSigningOrder = <T extends { role: PartyRole }>(parties: readonly T[], order: SigningOrder): T[] =>
  parties.toSorted((a, b) => orders[order].indexOf(a.role) - orders[order].indexOf(b.role))
