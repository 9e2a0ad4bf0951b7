import type { readinessErrorCodes } from '@salles-ouvertes/contract'

/** Refusals of the looks at sessions to come. */
export const readinessErrorWords: Record<keyof typeof readinessErrorCodes, string> = {
  'readiness.not-found': 'Cette page est réservée aux personnes qui tiennent l’établissement.',
  'readiness.not-now': 'Cette séance a commencé ou n’a plus lieu : il n’y a plus rien à vérifier.',
  'readiness.period-too-long': 'Choisissez une période d’un an au plus, dont la fin suit le début.',
}
