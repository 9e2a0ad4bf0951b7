import { describe, expect, it } from 'vitest'
import { readStatementCsv } from './read-statement-csv.ts'

const read = (text: string | Buffer) =>
  readStatementCsv(typeof text === 'string' ? Buffer.from(text) : text, '2026-10-31')
const faultOf = (text: string | Buffer): unknown => {
  try {
    return read(text)
  } catch (error) {
    return (error as { details?: unknown }).details
  }
}
const latin = (text: string) => Buffer.from(text.replaceAll('€', '\u0080').replaceAll('’', '\u0092'), 'latin1')
const one = { bookedOn: '2026-10-05', amountCents: 3000, label: 'VIR CHORALE' }

describe('a statement in CSV', () => {
  it.each<[string, string | Buffer]>([
    ['one column with signs', 'Date;Libellé;Montant\n05/10/2026;VIR CHORALE;30,00\n'],
    ['two columns', 'Date;Libellé;Débit;Crédit\n05/10/2026;VIR CHORALE;;30,00\n'],
    ['other titles', 'Date d’opération;Intitulé;Crédit euros;Débit euros\n05/10/2026;VIR CHORALE;30;0,00\n'],
    ['ISO days and commas', 'date,libelle,amount\n2026-10-05,VIR CHORALE,30.00\n'],
    ['tabs', 'Date\tLibellé\tMontant\n05/10/2026\tVIR CHORALE\t30,00\n'],
    ['a mark of UTF-8', '\uFEFFDate;Libellé;Montant\n05/10/2026;VIR CHORALE;30,00\n'],
    ['windows-1252', latin('Date opération;Libellé;Montant (€)\r\n05/10/2026;VIR CHORALE;30,00 €\r\n')],
    ['quotes', '"Date";"Libellé";"Montant"\n"05/10/2026";"VIR\nCHORALE";"30,00"\n'],
    ['a preamble', 'Compte FR76, Titulaire Essai\nSolde;1 234,56\n\nDate;Libellé;Montant\n05/10/2026;VIR CHORALE;30\n'],
    ['the sum before the day', 'Montant;Date;Libellé\n30,00;05/10/2026;VIR CHORALE\n'],
    ['empty lines after', 'Date;Libellé;Montant\n05/10/2026;VIR CHORALE;30,00\n;;\n\n'],
    ['words in two columns', 'Date;Libellé;Informations complémentaires;Montant\n05/10/2026;VIR;CHORALE;30,00\n'],
    ['signs that do not show', 'Date;Libellé;Montant\n05/10/2026;VIR\u200B\u202ECHORALE;30,00\n'],
    ['euros named', 'Date;Libellé;Montant;Devise\n05/10/2026;VIR CHORALE;30,00;EUR\n'],
  ])('is read with %s', (_, text) => expect(read(text)).toMatchObject([one]))

  it('keeps a formula as the words that it is', () => {
    const [movement] = read('Date;Libellé;Montant\n05/10/2026;"=HYPERLINK(""http://piege.example"")";30\n')
    expect(movement?.label).toBe('=HYPERLINK("http://piege.example")')
  })

  it('counts a debit out, with a sign or without, and knows what comes back', () => {
    const text = 'Date;Libellé;Débit;Crédit\n05/10/2026;REJET VIR;30,00;\n06/10/2026;FRAIS;-2,00;\n'
    expect(read(text)).toMatchObject([
      { amountCents: -3000, isReturn: true },
      { amountCents: -200, isReturn: false },
    ])
  })

  it('keeps the reference, the payer and the number of the bank', () => {
    const text =
      'Date;Libellé;Montant;Référence;Émetteur;N° opération\n05/10/2026;VIR;30;RF18COLV2671;Chorale d’essai;42\n'
    expect(read(text)).toMatchObject([{ reference: 'RF18COLV2671', counterparty: 'Chorale d’essai' }])
  })

  const head = 'Date;Libellé;Montant\n05/10/2026;VIR;1,00\n'
  it.each<[string, string | Buffer, object]>([
    ['bytes that are no text', Buffer.from([68, 0, 97]), { fault: 'not-text' }],
    ['no titles', '05/10/2026;VIR;30,00\n06/10/2026;VIR;30,00\n', { fault: 'no-header', line: 1 }],
    ['titles without a sum', 'Date;Libellé\n05/10/2026;VIR\n', { fault: 'no-header' }],
    ['titles alone', 'Date;Libellé;Montant\n', { fault: 'no-movement' }],
    ['nothing', '', { fault: 'no-header' }],
    ['a day that does not exist', `${head}31/02/2026;VIR;30,00\n`, { fault: 'bad-date', line: 3, cell: '31/02/2026' }],
    ['an American day', `${head}10/25/2026;VIR;30,00\n`, { fault: 'bad-date', line: 3 }],
    ['a day to come', `${head}01/11/2026;VIR;30,00\n`, { fault: 'day-to-come', line: 3 }],
    ['a sum read two ways', `${head}05/10/2026;VIR;1.234\n`, { fault: 'bad-amount', line: 3, cell: '1.234' }],
    ['a sum that is a formula', `${head}05/10/2026;VIR;=1+1\n`, { fault: 'bad-amount', line: 3, cell: '=1+1' }],
    ['no sum', `${head}05/10/2026;VIR;\n`, { fault: 'no-amount', line: 3 }],
    ['a line cut short', `${head}05/10/2026;VI`, { fault: 'no-amount', line: 3 }],
    ['a total under the lines', `${head};Total;31,00\n`, { fault: 'bad-date', line: 3 }],
    [
      'dollars',
      'Date;Libellé;Montant;Devise\n05/10/2026;VIR;30;USD\n',
      { fault: 'other-currency', line: 2, cell: 'USD' },
    ],
    ['two sums', 'Date;Libellé;Débit;Crédit\n05/10/2026;VIR;1;30\n', { fault: 'two-amounts', line: 2 }],
    ['a quote left open', `${head}05/10/2026;"VIR;30,00\n`, { fault: 'not-csv' }],
    ['a wrong line under a preamble', `Solde;12\n\n${head}hier;VIR;30\n`, { fault: 'bad-date', line: 5 }],
    ['a web page', '<!doctype html><p>Session expirée</p>', { fault: 'no-header' }],
  ])('is refused with %s', (_, text, fault) => expect(faultOf(text)).toMatchObject(fault))
})
