import type { BankStatementFault } from '@salles-ouvertes/contract'

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
