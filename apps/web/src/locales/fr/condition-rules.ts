import type { ConditionRules } from '@salles-ouvertes/contract'

/** What a tenant says of its reports on the state of rooms. */
export const conditionRuleWords = {
  title: 'États des lieux',
  lead: 'Délais et présomption à confirmer avec votre juriste : aucun texte ne les fixe.',
  entry: 'État d’entrée possible après le début',
  entryError: 'Écrivez un nombre de minutes entre 0 et 240.',
  minutes: 'minutes',
  exit: 'État de sortie possible après la fin',
  exitError: 'Écrivez un nombre d’heures entre 1 et 72.',
  hours: 'heures',
  dispute: 'Contestation possible après la séance',
  disputeError: 'Écrivez un nombre de jours entre 1 et 90.',
  days: 'jours',
  without: 'Sans état des lieux d’entrée, la salle est présumée',
  withoutEntry: {
    'last-exit': 'telle que le dernier état de sortie la montre',
    'good-condition': 'en bon état',
  } satisfies Record<ConditionRules['withoutEntry'], string>,
  submit: 'Enregistrer les règles des états des lieux',
  saved: 'Les règles des états des lieux sont enregistrées.',
}
