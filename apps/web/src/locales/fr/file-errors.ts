import type { bankStatementErrors, BankStatementFault } from '@salles-ouvertes/contract'

/** What is wrong with a file of the bank, after where it is. */
const faults: Record<BankStatementFault, string> = {
  'not-text': 'ce fichier n’est pas un relevé : choisissez un fichier CSV ou camt.053.',
  'not-csv': 'les guillemets ou les colonnes ne se lisent pas. Exportez de nouveau le relevé.',
  'no-header': 'les titres des colonnes manquent : il faut au moins une date et un montant, ou un crédit.',
  'no-movement': 'ce relevé ne contient aucun mouvement.',
  'not-xml': 'ce fichier XML est abîmé ou incomplet. Exportez de nouveau le relevé.',
  'document-type': 'ce fichier XML déclare un type de document : il est refusé par sécurité.',
  'not-camt': 'ce fichier XML n’est pas un relevé camt.053.',
  'bad-entry': 'le sens du mouvement (crédit ou débit) manque.',
  'bad-date': 'la date ne se lit pas : écrivez-la JJ/MM/AAAA.',
  'day-to-come': 'la date n’est pas encore passée.',
  'bad-amount': 'le montant ne se lit pas, ou peut se lire de deux façons : écrivez-le 1 234,56.',
  'no-amount': 'le montant manque.',
  'two-amounts': 'un débit et un crédit sont écrits ensemble.',
  'other-currency': 'la somme n’est pas en euros.',
  'sums-differ': 'les parties de cette écriture ne font pas sa somme.',
}

const place = ({ line, entry }: Readonly<Record<string, unknown>>): string =>
  typeof line === 'number' ? `Ligne ${line} : ` : typeof entry === 'number' ? `Écriture n° ${entry} : ` : ''

const said = ({ cell }: Readonly<Record<string, unknown>>): string =>
  typeof cell === 'string' && cell !== '' ? ` Lu : « ${cell} ».` : ''

const capital = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1)

/** Sentence of a statement that is not read: where, what, and what stands there. */
export function unreadableStatement(params: Readonly<Record<string, unknown>>): string | null {
  const fault = Object.entries(faults).find(([name]) => name === params['fault'])?.[1]
  if (!fault) return null
  const where = place(params)
  return `${where === '' ? capital(fault) : where + fault}${said(params)} Rien n’a été importé.`
}

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
