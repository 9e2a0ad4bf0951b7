import type { problemErrorCodes } from '@salles-ouvertes/contract'

/** Refusals of the problems reported from a place. */
export const problemErrorWords: Record<keyof typeof problemErrorCodes, string> = {
  'problems.not-found': 'Ce problème n’existe pas, ou vous n’y avez pas droit.',
  'problems.not-allowed': 'Seules les personnes qui répondent de la salle peuvent traiter un problème.',
  'problems.wrong-state': 'Quelqu’un s’en est occupé entre-temps. Rechargez la page.',
  'problems.words-missing': 'Dites ce qui a été fait.',
  'problems.too-many-photos': 'Quatre photos au plus par problème.',
  'problems.photo-too-late': 'Une photo se joint dans l’heure. Signalez de nouveau le problème.',
}
