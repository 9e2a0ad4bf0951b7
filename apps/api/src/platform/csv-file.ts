import { stringify } from 'csv-stringify/sync'

/** One column: its title, and what a row says there. Words of people go through `safeCell`. */
export type Column<Row> = readonly [title: string, value: (row: Row) => string]

/** Rows as a CSV that French spreadsheets open: `;`, UTF-8 with a mark. */
export const csvFile = <Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string =>
  stringify([columns.map(([title]) => title), ...rows.map((row) => columns.map(([, value]) => value(row)))], {
    delimiter: ';',
    bom: true,
    record_delimiter: 'windows',
  })

/** `12,34`: what French spreadsheets read as a number. */
export const inEuros = (cents: number): string => (cents / 100).toFixed(2).replace('.', ',')
