import type { RefusalReason } from '@salles-ouvertes/contract'

/** Why a request is refused, for both sides. */
export const refusalReasons = {
  'room-already-taken': 'Salle déjà prise',
  'establishment-use': 'Usage du collège ce jour-là',
  'nobody-to-open': 'Pas de personnel pour ouvrir',
  'activity-not-allowed': 'Activité non permise ici',
  'insurance-missing': 'Assurance absente ou passée',
  'too-many-people': 'Trop de personnes',
  other: 'Autre (à préciser)',
} satisfies Record<RefusalReason, string>
