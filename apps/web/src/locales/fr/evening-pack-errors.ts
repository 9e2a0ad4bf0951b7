import type { eveningPackErrorCodes } from '@salles-ouvertes/contract'

/** Refusals of the evening packs. */
export const eveningPackErrorWords: Record<keyof typeof eveningPackErrorCodes, string> = {
  'evening-packs.not-found': 'Ce pack n’existe plus, ou il a été fait sans codes. Préparez-en un autre.',
  'evening-packs.not-allowed': 'Vous n’avez pas le droit de régler les packs de cet établissement.',
}
