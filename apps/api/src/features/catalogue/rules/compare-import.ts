import type { ImportPreview } from '@salles-ouvertes/contract'
import type { ImportNote, ReadRow } from './read-import-line.ts'

/** Facts of an establishment that a file may bring. */
export const importedFields = [
  'name',
  'address',
  'postalCode',
  'city',
  'inseeCode',
  'latitude',
  'longitude',
  'phone',
  'email',
] as const
export type ImportedField = (typeof importedFields)[number]
export type ImportedFacts = Pick<ReadRow, ImportedField>
export type ImportChange = ImportPreview['lines'][number]['changes'][number]
export type Comparison = { outcome: 'new' | 'changed' | 'unchanged'; changes: ImportChange[]; notes: ImportNote[] }

/**
 * What a line brings to the establishment as it is now. A value that somebody corrected here since the last import is
 * kept, as is any value without import before; an empty cell never erases.
 * `previous`: the same line in the last import applied.
 */
export function compareImport(
  row: ImportedFacts,
  current: ImportedFacts | null,
  previous: ImportedFacts | null,
): Comparison {
  const changes: ImportChange[] = []
  const notes: ImportNote[] = []
  for (const field of importedFields) {
    const after = textOf(row[field])
    const before = current ? textOf(current[field]) : null
    if (after === null || after === before) continue
    const wasImported = previous !== null && textOf(previous[field]) === before
    const isNews = previous === null || textOf(previous[field]) !== after
    if (!current || before === null || (wasImported && isNews)) changes.push({ field, before, after })
    else notes.push({ code: 'local-value-kept', field, value: before })
  }
  if (!current) return { outcome: 'new', changes, notes }
  return { outcome: changes.length > 0 ? 'changed' : 'unchanged', changes, notes }
}

/** Values as text, so that a coordinate compares to ten centimetres. */
export const textOf = (value: string | number | null): string | null => {
  if (value === null || value === '') return null
  return typeof value === 'number' ? String(Math.round(value * 1e6) / 1e6) : value
}
