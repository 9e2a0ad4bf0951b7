import type { lockErrorCodes } from '@salles-ouvertes/contract'

/** Refusals of the locks and of the settings of their makers. */
export const lockErrorWords: Record<keyof typeof lockErrorCodes, string> = {
  'locks.no-account': 'Aucun fabricant n’est réglé pour cet établissement.',
  'locks.settings-changed': 'Quelqu’un a changé ces réglages entre-temps. Rechargez la page.',
  'locks.secret-missing': 'La clé manque, ou l’adresse a changé : écrivez la clé de cette adresse.',
  'locks.simulator-refused': 'Cette adresse est celle d’un simulateur ou d’un réseau privé : elle est refusée ici.',
  'locks.codes-live':
    'Des codes de ce fabricant ouvrent encore : personne ne pourrait plus les retirer. Attendez leur fin.',
  'locks.provider-refused': 'Le fabricant refuse cette clé ou ne connaît pas cette serrure. Vérifiez les réglages.',
  'locks.clock-refused':
    'L’horloge de ce serveur et celle du fabricant diffèrent de plus de cinq minutes. L’exploitant doit la régler.',
  'locks.code-taken': 'La serrure a déjà ce code pour quelqu’un d’autre.',
  'locks.no-code-left': 'La serrure n’a plus de place pour un nouveau code. Retirez-y les codes qui ne servent plus.',
  'locks.code-not-confirmed': 'La serrure n’a pas encore reçu le code : elle est peut-être hors ligne.',
  'locks.window-not-kept': 'La serrure ne garde pas un code aussi longtemps. Une personne doit ouvrir.',
  'locks.rounding-overlaps-neighbour':
    'La serrure ne connaît que les heures pleines : le code ouvrirait trop longtemps pendant le créneau d’un autre groupe. Une personne doit ouvrir.',
}
