import type { PaymentDoubt } from '@salles-ouvertes/contract'

/** Online payments that do not match, for those who keep the accounts. */
export const doubtfulWords = {
  title: 'Paiements en ligne à vérifier',
  lead: 'PayFiP dit qu’ils ont été payés, mais un point ne va pas. Rien n’est rendu d’ici : un remboursement se fait avec la trésorerie.',
  none: 'Aucun paiement à vérifier.',
  failed: 'Les paiements à vérifier n’ont pas pu être chargés. Vérifiez votre connexion.',
  doubts: {
    'amount-differs': 'La somme reçue n’est pas la somme demandée.',
    'reference-differs': 'La référence ou le bénéficiaire n’est pas le bon.',
    'paid-twice': 'Il a été payé plus que ce qui restait dû : le trop-perçu est à rembourser.',
  } satisfies Record<PaymentDoubt, string>,
  of: (reference: string, organisation: string) => `${reference}, ${organisation}`,
  sums: (received: string, expected: string) => `Reçu : ${received}. Demandé : ${expected}.`,
  references: (received: string, expected: string) => `Référence reçue : ${received}. Demandée : ${expected}.`,
  paidAt: (moment: string, operation: string) => `Connu le ${moment}. Numéro PayFiP : ${operation}.`,
  recorded: 'Inscrit dans les comptes',
  waiting: 'Pas inscrit',
  checked: (moment: string, note: string) => `Vérifié le ${moment} : ${note}`,
  settle: 'Vérifier…',
  settleWhat: (reference: string) => `le paiement ${reference}`,
  dialog: 'Vérifier ce paiement',
  note: 'Ce que vous avez vérifié',
  noteHint: 'Gardé avec le paiement.',
  noteMissing: 'Écrivez ce que vous avez vérifié.',
  record: (sum: string) => `Inscrire ${sum}`,
  setAside: 'C’est réglé, ne rien inscrire',
  seen: 'C’est vérifié',
  done: 'Paiement vérifié.',
}
