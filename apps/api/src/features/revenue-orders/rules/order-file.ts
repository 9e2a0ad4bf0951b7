import type { OrderFileFault, OrderFilePreviewDto } from '@salles-ouvertes/contract'
import { readDay } from '../../../platform/french-wording.ts'

export type FileRecord = { line: number; cells: readonly string[] }
export type StatedLine = {
  no: number
  agreementNumber: string | null
  bookingReference: string
  debtorName: string
  amountCents: number
  orderNumber: string | null
}
type Columns = {
  statement: number | null
  line: number | null
  agreement: number | null
  booking: number | null
  number: number
  day: number | null
}
type Stated = { statement: string; lines: readonly StatedLine[]; orderedOn: string }
type Cell = (index: number | null) => string
type Noted = OrderFilePreviewDto['lines'][number]
type Wrong = OrderFilePreviewDto['faults'][number]

/** Titles of columns, without accents nor signs. */
const titles = {
  statement: ['etat', 'numerodetat', 'numeroetat', 'netat', 'netatliquidatif'],
  line: ['ligne', 'numerodeligne', 'numeroligne', 'nligne'],
  agreement: ['convention', 'numerodeconvention', 'numeroconvention', 'nconvention'],
  booking: ['reservation', 'reference', 'referencereservation', 'numerodereservation'],
  number: ['titre', 'ntitre', 'ndetitre', 'numerotitre', 'numerodetitre', 'numerodutitre', 'nordre', 'numerodordre'],
  day: ['datedutitre', 'datetitre', 'datedemission', 'dateemission', 'emisle', 'date'],
}

/** Null without a column for the number, and one at least that says of which line. */
export function columnsOf(cells: readonly string[]): Columns | null {
  const known = cells.map((cell) => folded(cell).replace(/[^a-z]/g, ''))
  const at = (names: readonly string[]): number | null => {
    const index = known.findIndex((title) => names.includes(title))
    return index === -1 ? null : index
  }
  const number = at(titles.number)
  const [line, agreement, booking] = [at(titles.line), at(titles.agreement), at(titles.booking)]
  if (number === null || (line === null && agreement === null && booking === null)) return null
  return { statement: at(titles.statement), line, agreement, booking, number, day: at(titles.day) }
}

/**
 * What a file of the accountant says of the lines of one statement. A line without a number yet is passed over; any
 * other that cannot be told is a fault that names its line, and is never guessed.
 * Source: docs/rules/revenue-orders.md §3.
 */
export function readOrderFile(
  records: readonly FileRecord[],
  columns: Columns,
  { statement, lines, orderedOn }: Stated,
): OrderFilePreviewDto {
  const noted = new Map<number, Noted>()
  const faults: Wrong[] = []
  for (const { line, cells } of records) {
    const cell = (index: number | null): string => (index === null ? '' : (cells[index] ?? '').trim())
    if (cell(columns.number) === '') continue
    const read = readRecord(cell, columns, { statement, lines, orderedOn })
    if ('fault' in read) faults.push({ line, fault: read.fault, cell: read.cell.slice(0, 60) })
    else if (noted.has(read.no)) faults.push({ line, fault: 'twice', cell: String(read.no) })
    else noted.set(read.no, read)
  }
  const missing = lines.filter(({ no, orderNumber }) => orderNumber === null && !noted.has(no)).length
  return { lines: [...noted.values()].sort((a, b) => a.no - b.no), faults, missing }
}

function readRecord(
  cell: Cell,
  columns: Columns,
  { statement, lines, orderedOn }: Stated,
): Noted | { fault: OrderFileFault; cell: string } {
  const [number, ofStatement, day] = [cell(columns.number), cell(columns.statement), cell(columns.day)]
  if (ofStatement !== '' && folded(ofStatement) !== folded(statement)) {
    return { fault: 'other-statement', cell: ofStatement }
  }
  if (number.length > 40) return { fault: 'no-number', cell: number }
  const on = day === '' ? orderedOn : readDay(day)
  if (!on) return { fault: 'bad-date', cell: day }
  const found = linesNamed(lines, columns, cell)
  const [one, another] = found.lines
  if (found.said === '') return { fault: 'no-line', cell: number }
  if (!one) return { fault: 'unknown-line', cell: found.said }
  if (another) return { fault: 'several-lines', cell: found.said }
  const { no, debtorName, amountCents } = one
  const replaces = one.orderNumber && one.orderNumber !== number ? one.orderNumber : null
  return { no, debtorName, amountCents, orderNumber: number, orderedOn: on, replaces }
}

/** The number of the line when it is given; else the agreement or the booking, which may have several lines. */
function linesNamed(lines: readonly StatedLine[], columns: Columns, cell: Cell) {
  const [no, agreement, booking] = [cell(columns.line), cell(columns.agreement), cell(columns.booking)]
  if (no !== '') return { said: no, lines: lines.filter((line) => String(line.no) === no) }
  if (agreement !== '') {
    return { said: agreement, lines: lines.filter((line) => folded(line.agreementNumber ?? '') === folded(agreement)) }
  }
  return { said: booking, lines: lines.filter((line) => folded(line.bookingReference) === folded(booking)) }
}

/** The apostrophe is the one by which our own files keep a spreadsheet from running a cell. */
const folded = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/^'/, '').trim()
