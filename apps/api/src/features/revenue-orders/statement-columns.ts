import type { StatementColumn, StatementFormatInput } from '@salles-ouvertes/contract'
import { stringify } from 'csv-stringify/sync'
import { inEuros } from '../../platform/csv-file.ts'
import { toWindows1252 } from '../../platform/windows-1252.ts'
import { safeCell } from '../ledger/index.ts'
import type { RevenueOrderLineRow, RevenueOrderRow } from './revenue-orders.store.ts'
import { natureWords } from './rules/nature-words.ts'

type Row = { order: Pick<RevenueOrderRow, 'number' | 'fiscalYear' | 'payeeName'>; line: RevenueOrderLineRow }
export type Format = Omit<StatementFormatInput, 'version'>

/** Every column, its title, and what a line says there, in the order of the file that nobody changed. */
const known: Record<StatementColumn, readonly [title: string, value: (row: Row) => string]> = {
  statement: ['État', ({ order }) => order.number],
  line: ['Ligne', ({ line }) => String(line.no)],
  nature: ['Nature', ({ line }) => natureWords[line.facts.kind]],
  agreement: ['Convention', ({ line }) => safeCell(line.facts.agreementNumber ?? '')],
  booking: ['Réservation', ({ line }) => safeCell(line.facts.bookingReference)],
  debtor: ['Redevable', ({ line }) => safeCell(line.facts.debtorName)],
  siret: ['SIRET', ({ line }) => safeCell(line.facts.debtorSiret ?? '')],
  rna: ['RNA', ({ line }) => safeCell(line.facts.debtorRna ?? '')],
  address: ['Adresse', ({ line }) => safeCell(line.facts.debtorAddress)],
  room: ['Objet', ({ line }) => safeCell(line.facts.roomName)],
  'used-on': ['Utilisée le', ({ line }) => line.facts.usedOn],
  basis: ['Assiette', ({ line }) => safeCell(line.facts.basis)],
  tariff: ['Tarif', ({ line }) => safeCell(line.facts.tariffName)],
  act: ['Acte', ({ line }) => safeCell(line.facts.act)],
  'due-on': ['Échéance', ({ line }) => line.facts.dueOn],
  amount: ['Montant (€)', ({ line }) => inEuros(line.amountCents)],
  'order-number': ['N° de titre', ({ line }) => safeCell(line.orderNumber ?? '')],
  'ordered-on': ['Date du titre', ({ line }) => line.orderedOn ?? ''],
  'fiscal-year': ['Exercice', ({ order }) => String(order.fiscalYear)],
  payee: ['Bénéficiaire', ({ order }) => safeCell(order.payeeName)],
}
export const knownColumns = (Object.keys(known) as StatementColumn[]).map((column) => ({
  column,
  title: known[column][0],
}))

/** As long as nobody chose: what the file was before one could. */
export const usualFormat: Format = {
  columns: knownColumns.filter(({ column }) => column !== 'fiscal-year' && column !== 'payee'),
  ...{ delimiter: 'semicolon', decimal: 'comma', encoding: 'utf-8' },
}

const delimiters = { semicolon: ';', comma: ',', tab: '\t' } as const

/**
 * The file of a statement in the columns, titles and signs that its accountant asked for. Words of people are never a
 * formula there, whatever the format; nor is a title that somebody typed.
 * Source: docs/rules/revenue-orders.md §6.
 */
export function statementFile(order: Row['order'], lines: readonly RevenueOrderLineRow[], format: Format): Buffer {
  const valueOf = (column: StatementColumn, line: RevenueOrderLineRow): string => {
    const value = known[column][1]({ order, line })
    return column === 'amount' && format.decimal === 'point' ? value.replace(',', '.') : value
  }
  const rows = [
    format.columns.map(({ title }) => safeCell(title)),
    ...lines.map((line) => format.columns.map(({ column }) => valueOf(column, line))),
  ]
  const isUnicode = format.encoding === 'utf-8'
  const delimiter = delimiters[format.delimiter]
  const text = stringify(rows, { delimiter, bom: isUnicode, record_delimiter: 'windows' })
  return isUnicode ? Buffer.from(text) : toWindows1252(text)
}
