import type { CalledPieceDto } from '@salles-ouvertes/contract'

/** Documents that a booking calls for, on both sides. */
export const calledPieceWords = {
  title: 'Documents demandés',
  lead: 'Ce que cette réservation demande. Les autres documents de l’organisme ne se voient pas d’ici.',
  state: {
    valid: 'Valable',
    missing: 'Manquant',
    expired: 'Ne couvre pas toutes les dates',
    refused: 'Refusé',
    'to-verify': 'Donné, à vérifier par le lieu',
  } satisfies Record<CalledPieceDto['state'], string>,
  stops: {
    nothing: 'Demandé, sans bloquer',
    submission: 'Nécessaire pour envoyer la demande',
    approval: 'Nécessaire pour accepter la demande',
    signature: 'Nécessaire pour signer la convention',
  } satisfies Record<CalledPieceDto['stops'], string>,
  version: (version: number) => `Version ${version}`,
  until: (day: string) => `valable jusqu’au ${day}`,
  onPaper: 'Vu sur papier, sans fichier.',
  verified: (name: string, day: string) => `Vérifié par ${name} le ${day}.`,
  refused: (name: string, day: string) => `Refusé par ${name} le ${day} :`,
  open: 'Télécharger',
  verify: 'Marquer vérifié',
  verifyTold: 'Le document est noté comme vérifié.',
  refuse: 'Refuser',
  refuseTitle: 'Refuser ce document ?',
  refuseText: 'L’organisme lira votre raison. Le document ne servira plus chez vous.',
  reason: 'Raison',
  reasonError: 'Écrivez pourquoi : l’organisme saura quoi envoyer.',
  refuseTold: 'Le document est refusé.',
  keep: 'Revenir',
  add: 'Ouvrir nos documents',
}
