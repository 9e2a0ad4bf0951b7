import type { BookingStatus, BuildingKind, CancelledSide } from '@salles-ouvertes/contract'

/** Where a request stands, as its organiser reads it. */
export const bookingStatus = {
  draft: 'Brouillon',
  submitted: 'En attente de réponse',
  'to-complete': 'À compléter',
  'counter-proposed': 'Autre créneau proposé',
  approved: 'Acceptée, convention à signer',
  confirmed: 'Confirmée',
  refused: 'Refusée',
  withdrawn: 'Retirée par vous',
  cancelled: 'Annulée',
  expired: 'Sans réponse à temps',
  ended: 'Terminée',
} satisfies Record<BookingStatus, string>

/** What the organiser reads when a booking was cancelled. */
export const cancelledWords: Record<Exclude<CancelledSide, 'establishment'>, string> & {
  establishment: Record<BuildingKind, string>
} = {
  applicant: 'Annulée par vous',
  establishment: {
    college: 'Annulée par le collège',
    lycee: 'Annulée par le lycée',
    ecole: 'Annulée par l’école',
    'municipal-hall': 'Annulée par la mairie',
  },
  owner: 'Annulée par la collectivité',
  authority: 'Annulée sur ordre d’une autorité',
}
