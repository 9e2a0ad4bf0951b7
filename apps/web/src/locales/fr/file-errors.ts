import type { bankStatementErrors } from '@salles-ouvertes/contract'

/** Refusals of what is exchanged by files with banks and accountants. */
export const fileErrors: Record<keyof typeof bankStatementErrors, string> = {
  'bank-statements.unreadable': 'Ce relevé ne se lit pas. Rien n’a été importé.',
  'bank-statements.too-many-movements': 'Ce relevé a plus de 5 000 mouvements. Découpez-le par période.',
  'bank-statements.other-account': 'Ce relevé est celui d’un autre compte. Rien n’a été importé.',
  'bank-statements.movement-not-found': 'Ce mouvement n’existe pas, ou n’est pas de votre établissement.',
  'bank-statements.match-not-found': 'Ce rapprochement n’existe pas, ou n’est pas de votre établissement.',
  'bank-statements.set-aside': 'Ce mouvement est mis de côté. Reprenez-le d’abord.',
  'bank-statements.settled': 'Ce mouvement est déjà rapproché en entier.',
  'bank-statements.not-set-aside': 'Ce mouvement n’est plus mis de côté. Rechargez la page.',
  'bank-statements.above-movement': 'Les parts dépassent ce qui reste de ce mouvement.',
  'bank-statements.wrong-direction':
    'Un crédit règle une somme due ; un débit rend de l’argent ou reprend un paiement.',
  'bank-statements.already-matched':
    'Ce mouvement a déjà une part pour cette réservation. Annulez-la pour en changer la somme.',
  'bank-statements.payment-not-free': 'Ce paiement est déjà rapproché, ou il est revenu depuis. Rechargez la page.',
  'bank-statements.already-undone': 'Ce rapprochement est déjà annulé.',
  'ledger.already-given-back': 'Cet argent a été rendu depuis : le paiement ne peut plus être repris.',
  'revenue-orders.file-unreadable':
    'Ce fichier ne se lit pas. Il faut un CSV avec une colonne « N° de titre », et « Ligne », « Convention » ou « Réservation ».',
  'revenue-orders.format-changed': 'Quelqu’un a changé ce réglage entre-temps. Rechargez la page.',
}
