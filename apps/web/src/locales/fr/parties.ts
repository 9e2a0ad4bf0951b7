import type { PartyRole } from '@salles-ouvertes/contract'

/** The parties of an agreement. */
export const partyWords = {
  organiser: 'L’organisateur',
  establishment: 'L’établissement',
  'second-establishment': 'L’établissement qui partage les lieux',
  manager: 'L’organisme gestionnaire',
  payee: 'Le bénéficiaire de la redevance',
  owner: 'Le propriétaire',
} satisfies Record<PartyRole, string>
