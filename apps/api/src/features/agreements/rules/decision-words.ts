import type { DecisionGround, DecisionKind, PartyRole } from '@salles-ouvertes/contract'

/** French words of the decisions, as their letters print them. */
export const groundWords: Record<DecisionGround, string> = {
  safety: 'sécurité des personnes ou ordre public, y compris un avis de la commission de sécurité',
  requisition: 'réquisition ou besoin d’une élection, sur ordre d’une autorité',
  'force-majeure': 'force majeure',
  'public-service': 'continuité du service public de l’enseignement ou de la commune',
  'general-interest': 'motif d’intérêt général',
  works: 'travaux dans les locaux',
  breach: 'manquement de l’organisateur à ses obligations',
  'non-payment': 'somme due et non payée',
  'cover-lost': 'perte de l’assurance ou de l’agrément nécessaire à l’activité',
  unused: 'séances réservées et laissées inutilisées',
  resignation: 'fin demandée par l’organisateur',
}

export const decisionTitles: Record<DecisionKind, string> = {
  'formal-notice': 'Mise en demeure',
  suspension: 'Suspension de la convention',
  lifting: 'Fin d’une suspension de la convention',
  termination: 'Résiliation de la convention',
}

/** A formal notice of a ground on which the organiser is heard: nothing is asked of it but its observations. */
export const hearingTitle = 'Invitation à présenter des observations'

export const deciderWords: Record<PartyRole, string> = {
  organiser: 'l’organisateur',
  establishment: 'l’établissement',
  'second-establishment': 'l’établissement qui partage les lieux',
  manager: 'l’organisme gestionnaire',
  payee: 'le bénéficiaire de la redevance',
  owner: 'le propriétaire',
}

export const ownerOfHall = 'la commune'
