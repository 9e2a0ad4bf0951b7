import type { InstalmentState } from '@salles-ouvertes/contract'

/** The quote of a request, the dates of what it costs, and another price decided for it. */
export const quotePageWords = {
  read: 'Voir le devis',
  title: 'Devis',
  download: 'Télécharger en PDF',
  failed: 'Le devis ne s’affiche pas.',
  lines: 'Ce que la demande coûte',
  total: 'Total',
}
export const planWords = {
  title: 'Échéances',
  caption: 'Échéances : jour, montant, état',
  day: 'Jour',
  amount: 'Montant',
  state: 'État',
  states: {
    settled: 'Réglée',
    due: 'Due',
    late: 'En retard',
    'to-come': 'À venir',
  } satisfies Record<InstalmentState, string>,
  settled: (amount: string) => `${amount} réglés`,
}
export const overrideWords = {
  action: 'Décider un autre prix…',
  title: 'Décider un autre prix',
  lead: (amount: string) =>
    `Le prix est aujourd’hui de ${amount}. L’organisme lit le nouveau prix, la raison et l’acte dans son devis et reçoit un courriel. Si des séances changent ensuite, le prix garde le même rapport à la grille.`,
  amount: 'Nouveau prix, pour toute la demande',
  amountRequired: 'Écrivez un montant, par exemple 45,00, ou 0.',
  act: 'Acte qui l’autorise',
  actHint: 'Exemple : « Décision n° 12 du 3 mars ».',
  actRequired: 'Nommez l’acte qui autorise ce prix.',
  reason: 'Raison',
  reasonRequired: 'Dites pourquoi le prix change.',
  confirm: 'Décider ce prix',
  keep: 'Ne rien changer',
  done: 'Le nouveau prix est inscrit. L’organisme est prévenu.',
}
