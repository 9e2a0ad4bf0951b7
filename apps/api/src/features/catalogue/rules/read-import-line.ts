import { cellOf, type ImportColumns, type ImportField } from './import-headers.ts'
import { readCode, readCoordinates, readPhone, readSiren, type Reading } from './import-cells.ts'
import { isUai } from './uai.ts'

export type ImportNote = { code: string; field: string | null; value: string | null }
/** One establishment as read from a file; `siren` is that of the EPLE. */
export type ReadRow = {
  line: number
  uai: string
  name: string
  address: string
  postalCode: string
  city: string
  inseeCode: string
  latitude: number | null
  longitude: number | null
  phone: string | null
  email: string | null
  siren: string | null
}
export type ReadLine =
  | { outcome: 'read'; row: ReadRow; notes: ImportNote[] }
  | { outcome: 'ignored' | 'wrong'; uai: string | null; name: string | null; city: string | null; notes: ImportNote[] }

/** Nature of a collège in the ministry's files. */
const collegeNature = '340'

/**
 * What one line says, repaired where a spreadsheet took leading zeros away; each repair is a note. Private schools,
 * other natures, other départements and closed schools are left out, with the reason.
 * `department` is the tenant's two- or three-character code.
 */
export function readImportLine(
  columns: ImportColumns,
  record: readonly string[],
  line: number,
  department: string,
): ReadLine {
  const cell = (field: ImportField) => cellOf(columns, record, field)
  const notes: ImportNote[] = []
  const noted = <T>(field: ImportField, reading: Reading<T>): T => {
    if (reading.note) notes.push({ code: reading.note, field, value: cell(field) || null })
    return reading.value
  }
  const left = (outcome: 'ignored' | 'wrong', code: string, field: ImportField): ReadLine => ({
    outcome,
    uai: cell('uai') || null,
    name: cell('name') || null,
    city: cell('communeName') || null,
    notes: [{ code, field, value: cell(field) || null }],
  })

  if (record.length !== columns.width) return left('wrong', 'column-count', 'uai')
  const uai = noted('uai', readCode(cell('uai').toUpperCase(), 8))
  if (!isUai(uai)) return left('wrong', 'uai-invalid', 'uai')
  if (!/^public$/i.test(cell('sector'))) return left('ignored', 'private', 'sector')
  if (cell('nature') !== collegeNature) return left('ignored', 'other-nature', 'nature')
  const departmentCode = noted('department', readCode(cell('department'), 3)).replace(/^0(?=..$)/, '')
  if (departmentCode !== department) return left('ignored', 'other-department', 'department')
  const state = cell('state').toUpperCase()
  if (state.startsWith('FERM')) return left('ignored', 'closed', 'state')
  if (state.startsWith('A FERMER')) notes.push({ code: 'closing', field: 'state', value: cell('state') })

  const missing = (['name', 'communeName', 'communeCode', 'postalCode'] as const).find((field) => cell(field) === '')
  if (missing) return left('wrong', 'missing-value', missing)
  const coordinates = noted('latitude', readCoordinates(cell('latitude'), cell('longitude'), cell('position')))
  return {
    outcome: 'read',
    notes,
    row: {
      line,
      uai,
      name: cell('name'),
      address: cell('address'),
      postalCode: noted('postalCode', readCode(cell('postalCode'), 5)),
      city: cell('communeName'),
      inseeCode: noted('communeCode', readCode(cell('communeCode'), 5)),
      latitude: coordinates?.latitude ?? null,
      longitude: coordinates?.longitude ?? null,
      phone: noted('phone', readPhone(cell('phone'))),
      email: cell('email').toLowerCase() || null,
      siren: noted('siret', readSiren(cell('siret'))),
    },
  }
}
