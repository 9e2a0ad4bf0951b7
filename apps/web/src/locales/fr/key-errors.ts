import type { keyErrorCodes } from '@salles-ouvertes/contract'

/** Refusals of the register of keys and badges. */
export const keyErrorWords: Record<keyof typeof keyErrorCodes, string> = {
  'keys.not-found': 'Cette clé est introuvable.',
  'keys.not-allowed': 'Votre rôle ne permet pas de faire cela.',
  'keys.wrong-state': 'Quelqu’un a noté autre chose entre-temps. Rechargez la page.',
  'keys.named-by-way':
    'C’est le dernier exemplaire d’une clé que nomme le moyen d’entrer d’une salle. Changez d’abord ce moyen, sur la fiche de la salle.',
  'keys.due-in-past': 'Choisissez un jour de retour, aujourd’hui ou après.',
  'keys.too-many': 'La liste de ce lieu est pleine. Retirez d’abord des exemplaires.',
  'keys.not-the-last': 'Une autre ligne a été notée depuis. Rechargez la page.',
  'keys.too-late-to-correct': 'Cette ligne a plus de sept jours\u00a0: elle ne s’annule plus. Notez ce qui est vrai.',
}
