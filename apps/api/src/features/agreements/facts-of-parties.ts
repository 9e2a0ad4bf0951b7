import type { PublicParty } from '@salles-ouvertes/contract'
import type { Tx } from '../../platform/database.ts'
import type { LocalDate } from '../../platform/time.ts'
import type { LegalEntity } from '../catalogue/index.ts'
import { peopleHolding } from '../identity/index.ts'
import type { OrganisationRow } from '../organisations/index.ts'
import { actsOf } from './board-acts.store.ts'
import type { NamedParty } from './parties-of-booking.ts'
import { chooseAct } from './rules/act-in-force.ts'
import type { AgreementParty, CitedAct } from './rules/agreement-facts.ts'
import { legalFormWords, organisationWords, votingBodyWords } from './rules/document-words.ts'

/** Postal address on one line. */
export const addressOf = ({
  address,
  postalCode,
  city,
}: {
  address: string
  postalCode: string
  city: string
}): string => `${address}, ${postalCode} ${city}`

/** The organisation, represented by the person it declared. */
export function organiserParty(organisation: OrganisationRow): AgreementParty {
  return {
    role: 'organiser',
    name: organisation.name,
    legalForm: organisationWords[organisation.kind],
    address: addressOf(organisation),
    siren: null,
    siret: organisation.siret,
    uai: null,
    rna: organisation.rna,
    representative: organisation.representativeName,
    capacity: organisation.representativeCapacity,
    delegationAct: null,
  }
}

/** A public party and the person who holds its signature today; blank when nobody does. */
export async function publicParty(tx: Tx, { role, entity, establishmentId, uai }: NamedParty): Promise<AgreementParty> {
  const scope = { tenantId: entity.tenantId, establishmentId, legalEntityId: entity.id }
  const signatories = await peopleHolding(tx, ['signatory'], scope)
  const signatory = signatories.find(({ capacity }) => capacity) ?? signatories[0]
  return {
    role,
    name: entity.name,
    legalForm: legalFormWords[entity.kind],
    address: addressOf(entity),
    siren: entity.siren,
    siret: null,
    uai,
    rna: null,
    representative: signatory ? `${signatory.givenName} ${signatory.familyName}` : '',
    capacity: signatory?.capacity ?? '',
    delegationAct: signatory?.delegationAct ?? null,
  }
}

/** The act of a legal entity to cite on that day; none when there is neither one in force nor one to come. */
export async function citedAct(tx: Tx, of: PublicParty, entity: LegalEntity, day: LocalDate): Promise<CitedAct[]> {
  const act = chooseAct(await actsOf(tx, [entity.id]), day)
  if (!act) return []
  const { number, votedOn, executoryFrom, validUntil, subject } = act
  return [
    {
      of,
      body: `${votingBodyWords[entity.kind]} (${entity.name})`,
      number,
      votedOn,
      executoryFrom,
      validUntil,
      subject,
    },
  ]
}
