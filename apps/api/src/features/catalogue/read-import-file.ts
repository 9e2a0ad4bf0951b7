import { CsvError, parse } from 'csv-parse/sync'
import { fail } from '../../platform/errors.ts'

/** A record with the line it starts on, counted from 1. */
export type ImportRecord = { line: number; cells: string[] }

/**
 * Records of a CSV file, header first: UTF-8 with or without BOM, else windows-1252; separator `;` or `,`; cells may
 * hold quoted line breaks. @throws catalogue.import-unreadable
 */
export function readImportFile(bytes: Uint8Array): ImportRecord[] {
  const text = decode(bytes)
  const firstLine = text.slice(0, text.search(/[\r\n]|$/))
  const delimiter = firstLine.split(';').length >= firstLine.split(',').length ? ';' : ','
  const records: ImportRecord[] = []
  let lastLine = 0
  const keep = (cells: string[], { lines }: { lines: number }): null => {
    records.push({ line: lastLine + 1, cells })
    lastLine = lines
    return null
  }
  try {
    parse(text, { delimiter, relax_column_count: true, skip_empty_lines: true, on_record: keep })
  } catch (error) {
    if (error instanceof CsvError) fail('catalogue.import-unreadable', { reason: 'not-csv' })
    throw error
  }
  return records.length > 1 ? records : fail('catalogue.import-unreadable', { reason: 'empty' })
}

function decode(bytes: Uint8Array): string {
  if (bytes.includes(0)) fail('catalogue.import-unreadable', { reason: 'not-text' })
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
