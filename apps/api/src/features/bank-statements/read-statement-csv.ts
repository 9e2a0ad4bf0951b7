import { readDay } from '../../platform/french-wording.ts'
import { type CsvRecord, type CsvRefusal, decodeText, readCsv } from '../../platform/read-csv.ts'
import { cleanWords, type Movement, saysReturn, unaccented, unreadable } from './rules/movement.ts'
import { readAmount } from './rules/read-cell.ts'

type Columns = {
  day: number
  amount: number | null
  credit: number | null
  debit: number | null
  label: number[]
  counterparty: number | null
  reference: number | null
  bankReference: number | null
  currency: number | null
}

/** Titles of columns, without accents nor signs, in the order of preference. Source: docs/rules/bank-statements.md §2. */
const titles = {
  day: ['dateoperation', 'datecomptable', 'datecomptabilisation', 'dateoper', 'datedoperation', 'date', 'datevaleur'],
  amount: ['montant', 'montanteur', 'montanteuros', 'montantdeloperation', 'montantoperation', 'somme', 'amount'],
  credit: ['credit', 'crediteur', 'crediteuros', 'montantcredit', 'recette', 'recettes', 'encaissement'],
  debit: ['debit', 'debiteuros', 'montantdebit', 'depense', 'depenses', 'decaissement'],
  label: [
    'libelle',
    'libelleoperation',
    'libelledeloperation',
    'libellesimplifie',
    'intitule',
    'designation',
    'nature',
  ],
  more: [
    'informationscomplementaires',
    'infoscomplementaires',
    'detail',
    'details',
    'complement',
    'commentaire',
    'motif',
  ],
  counterparty: ['tiers', 'emetteur', 'donneurdordre', 'contrepartie', 'nomdutiers', 'debiteurnom'],
  reference: ['reference', 'referencedupaiement', 'referenceclient', 'referencedonneurdordre', 'refpaiement', 'ref'],
  bankReference: ['numerooperation', 'numerodoperation', 'idoperation', 'referencebanque', 'referencebancaire'],
  currency: ['devise', 'monnaie', 'currency'],
} as const

/** Banks write the account, its holder and its balance above the titles. */
const longestPreamble = 25

/**
 * Movements of a CSV statement: columns are known by their titles, whatever their order and whatever stands above them.
 * `today` is the local day: no movement is booked after it.
 * @throws bank-statements.unreadable naming the line and what is wrong with it
 */
export function readStatementCsv(bytes: Uint8Array, today: string): Movement[] {
  const text = decodeText(bytes) ?? unreadable('not-text')
  const lines = text.split(/\r\n|\n|\r/, longestPreamble)
  const above = lines.findIndex((line) => separators.some((separator) => columnsOf(cellsOf(line, separator))))
  if (above === -1) unreadable('no-header', { line: 1 })
  const refuse = (reason: CsvRefusal, line = 1) =>
    reason === 'empty' ? unreadable('no-movement') : unreadable(reason, { line: line + above })
  const [head, ...records] = readCsv(
    Buffer.from(
      text
        .split(/\r\n|\n|\r/)
        .slice(above)
        .join('\n'),
    ),
    refuse,
  )
  const columns = columnsOf(head?.cells ?? []) ?? unreadable('no-header', { line: above + 1 })
  const filled = records.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  if (filled.length === 0) unreadable('no-movement')
  return filled.map(({ line, cells }) => movementOf({ line: line + above, cells }, columns, today))
}

const separators = [';', ',', '\t']
const cellsOf = (line: string, separator: string): string[] =>
  line.split(separator).map((cell) => cell.trim().replace(/^"|"$/g, ''))

/** Null when these are not titles: a day and a sum are needed. */
function columnsOf(cells: readonly string[]): Columns | null {
  const known = cells.map((cell) => unaccented(cell).replace(/[^a-z]/g, ''))
  const at = (names: readonly string[]): number | null => {
    const name = names.find((each) => known.includes(each))
    return name === undefined ? null : known.indexOf(name)
  }
  const day = at(titles.day)
  const [amount, credit, debit] = [at(titles.amount), at(titles.credit), at(titles.debit)]
  if (day === null || (amount === null && credit === null)) return null
  const label = [at(titles.label), at(titles.more)].filter((index) => index !== null)
  const [counterparty, reference] = [at(titles.counterparty), at(titles.reference)]
  const [bankReference, currency] = [at(titles.bankReference), at(titles.currency)]
  return { day, amount, credit, debit, label, counterparty, reference, bankReference, currency }
}

function movementOf({ line, cells }: CsvRecord, columns: Columns, today: string): Movement {
  const words = (index: number | null, max: number): string =>
    index === null ? '' : cleanWords(cells[index] ?? '', max)
  const day = words(columns.day, 40)
  const bookedOn = readDay(day) ?? unreadable('bad-date', { line }, day)
  if (bookedOn > today) unreadable('day-to-come', { line }, day)
  const currency = words(columns.currency, 10)
  if (currency !== '' && !/^(eur|euros?|€)$/i.test(currency)) unreadable('other-currency', { line }, currency)
  const label = cleanWords(columns.label.map((index) => cells[index] ?? '').join(' '), 500)
  const amountCents = amountOf(cells, columns, line)
  return {
    ...{ bookedOn, amountCents, label },
    counterparty: words(columns.counterparty, 140) || null,
    reference: words(columns.reference, 60) || null,
    bankReference: words(columns.bankReference, 60) || null,
    isReturn: amountCents < 0 && saysReturn(label),
  }
}

/** One column with its sign, or two of which one is filled; a debit counts out with a sign or without. */
function amountOf(cells: readonly string[], { amount, credit, debit }: Columns, line: number): number {
  const read = (index: number | null): number => {
    const cell = index === null ? '' : (cells[index] ?? '').trim()
    return cell === '' ? 0 : (readAmount(cell) ?? unreadable('bad-amount', { line }, cell))
  }
  const [signed, cameIn, wentOut] = [read(credit === null ? amount : null), read(credit), read(debit)]
  if ([signed, cameIn, wentOut].filter((each) => each !== 0).length > 1) unreadable('two-amounts', { line })
  return signed + cameIn - Math.abs(wentOut) || unreadable('no-amount', { line })
}
