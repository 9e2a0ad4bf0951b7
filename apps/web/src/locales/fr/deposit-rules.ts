/** What a tenant says of its deposits. */
export const depositRuleWords = {
  title: 'Cautions',
  lead: 'Délais à confirmer avec l’agent comptable.',
  before: 'Attendre les cautions avant d’envoyer le code d’entrée',
  beforeHint: 'Aucun code ne part tant qu’une caution de la réservation est attendue.',
  reminders: 'Rappels à l’organisme',
  remindersHint: 'Jours avant la première séance, séparés par des virgules. Par exemple : 7, 2.',
  remindersError: 'Écrivez des nombres de jours entre 1 et 60, quatre au plus.',
  returns: 'Dire qu’une caution est à rendre',
  returnsHint: 'Jours après la dernière séance.',
  returnsError: 'Indiquez un nombre de jours entre 1 et 120.',
  days: 'jours',
  submit: 'Enregistrer les règles des cautions',
  saved: 'Les règles des cautions sont enregistrées.',
}
