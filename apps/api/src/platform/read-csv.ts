import { CsvError, parse } from 'csv-parse/sync'
import { fromWindows1252 } from './windows-1252.ts'

/** A record with the line it starts on, counted from 1. */
export type CsvRecord = { line: number; cells: string[] }
export type CsvRefusal = 'not-text' | 'not-csv' | 'empty'

/**
 * Records of a CSV file, header first: UTF-8 with or without BOM, else windows-1252; separator `;`, `,` or tab; cells may
 * hold quoted line breaks. `refuse` says no in the words of the feature, when the file is not that (on which line, when it
 * is known) or has no line.
 */
export function readCsv(bytes: Uint8Array, refuse: (reason: CsvRefusal, line?: number) => never): CsvRecord[] {
  const text = decodeText(bytes) ?? refuse('not-text')
  const firstLine = text.slice(0, text.search(/[\r\n]|$/))
  const countOf = (separator: string) => firstLine.split(separator).length
  const delimiter = [';', ',', '\t'].reduce((best, other) => (countOf(other) > countOf(best) ? other : best))
  const records: CsvRecord[] = []
  let lastLine = 0
  const keep = (cells: string[], { lines }: { lines: number }): null => {
    records.push({ line: lastLine + 1, cells })
    lastLine = lines
    return null
  }
  try {
    parse(text, { delimiter, relax_column_count: true, skip_empty_lines: true, on_record: keep })
  } catch (error) {
    if (error instanceof CsvError) refuse('not-csv', lineOf(error))
    throw error
  }
  return records.length > 1 ? records : refuse('empty')
}

/** Text of a file without BOM: UTF-8, else windows-1252; null when it holds bytes that no text has. */
export function decodeText(bytes: Uint8Array): string | null {
  if (bytes.includes(0)) return null
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return fromWindows1252(bytes)
  }
}

const lineOf = (error: CsvError): number | undefined =>
  typeof error['lines'] === 'number' ? error['lines'] : undefined
