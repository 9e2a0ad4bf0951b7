import type { PieceKind } from '@salles-ouvertes/contract'

/** Documents that a booking may call for. */
export const pieceKinds: Record<PieceKind, string> = {
  insurance: 'Attestation d’assurance',
  statutes: 'Statuts',
  'registration-receipt': 'Récépissé de la préfecture',
  officers: 'Liste des dirigeants',
  'republican-commitment': 'Contrat d’engagement républicain',
  'company-extract': 'Extrait Kbis',
  'training-registration': 'Déclaration d’organisme de formation',
  'safety-instructions': 'Consignes de sécurité signées',
  'premises-permit': 'Autorisation d’usage exceptionnel de la salle',
  'bar-permit': 'Autorisation de buvette, si vous en tenez une',
  'music-declaration': 'Déclaration de musique, si vous en diffusez',
}
