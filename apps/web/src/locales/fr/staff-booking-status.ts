import type { BookingStatus } from '@salles-ouvertes/contract'

/** Where a request stands, as the person who decides reads it. */
export const staffBookingStatus = {
  draft: 'Brouillon',
  submitted: 'À traiter',
  'to-complete': 'Précision demandée',
  'counter-proposed': 'Proposition envoyée',
  approved: 'Convention attendue',
  confirmed: 'Confirmée',
  refused: 'Refusée',
  withdrawn: 'Retirée par l’association',
  cancelled: 'Annulée',
  expired: 'Délai dépassé',
  ended: 'Terminée',
} satisfies Record<BookingStatus, string>
