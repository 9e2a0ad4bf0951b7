/** What a tenant says of what is paid late. */
export const dunningRuleWords = {
  title: 'Impayés et rappels',
  lead: 'Délais à confirmer avec l’agent comptable. Aucune pénalité n’est comptée, et le recouvrement forcé revient à l’agent comptable.',
  sends: 'Envoyer les rappels par courriel',
  sendsHint: 'Un courriel par jour au plus à un organisme, pour tout ce qu’il doit au même bénéficiaire.',
  steps: 'Jours après l’échéance',
  friendlyDays: 'Premier rappel',
  secondDays: 'Deuxième rappel',
  lastDays: 'Dernier rappel',
  accountantDays: 'À remettre à l’agent comptable',
  accountantHint: 'Aucun courriel : la somme passe dans la colonne de l’agent comptable.',
  lateAfterDays: 'Dire qu’une somme est impayée',
  lateHint: 'Jours après l’échéance.',
  blocks: 'Refuser les nouvelles demandes tant qu’une somme est impayée',
  blocksHint:
    'Pour les salles du même bénéficiaire seulement. Une somme contestée, relances suspendues, ne bloque rien.',
  publicBodyDays: 'Délai d’un service public',
  publicBodyHint: 'Jours après la dernière séance. Rien n’est dû avant.',
  days: 'jours',
  stepError: 'Indiquez un nombre de jours entre 1 et 365, plus grand qu’à l’étape précédente.',
  submit: 'Enregistrer les règles des impayés',
  saved: 'Les règles des impayés sont enregistrées.',
}
