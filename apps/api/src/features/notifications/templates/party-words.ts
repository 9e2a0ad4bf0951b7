import type { PartyRole } from '@salles-ouvertes/contract'

/** The parties of an agreement, as mails name them: « la signature de … », « demandée pour … ». */
export const partyWords: Record<PartyRole, { of: string; as: string }> = {
  organiser: { of: 'de l’organisateur', as: 'l’organisateur' },
  establishment: { of: 'de l’établissement', as: 'l’établissement' },
  'second-establishment': {
    of: 'de l’établissement qui partage les lieux',
    as: 'l’établissement qui partage les lieux',
  },
  manager: { of: 'de l’organisme gestionnaire', as: 'l’organisme gestionnaire' },
  payee: { of: 'du bénéficiaire de la redevance', as: 'le bénéficiaire de la redevance' },
  owner: { of: 'du propriétaire', as: 'le propriétaire' },
}
