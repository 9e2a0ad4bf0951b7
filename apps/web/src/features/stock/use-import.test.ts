import { describe, expect, it } from 'vitest'
import { ApiProblem } from '../../api/problem.ts'
import { stockImport } from '../../locales/fr.ts'
import { unreadableReason } from './use-import.ts'

const refused = (code: string, params: Record<string, unknown>) =>
  new ApiProblem(422, { code, params }, { sentence: 'Non.', fields: [] })

describe('a file that cannot be read', () => {
  it('names the columns that are missing', () => {
    const cause = refused('catalogue.import-unreadable', { reason: 'missing-columns', missing: ['uai', 'postalCode'] })
    expect(unreadableReason(cause)).toBe('Des colonnes manquent dans la ligne de titres\u00a0: UAI, code postal.')
  })

  it('leaves other refusals to their own sentence', () => {
    expect(unreadableReason(refused('catalogue.import-unreadable', { reason: 'later' }))).toBeNull()
    expect(unreadableReason(refused('files.too-large', {}))).toBeNull()
    expect(unreadableReason(new TypeError('network'))).toBeNull()
  })
})

describe('notes of a line', () => {
  it('are said in words, and an unknown one still names its field', () => {
    expect(stockImport.note({ code: 'missing-value', field: 'name', value: null })).toBe('Il manque\u00a0: nom.')
    expect(stockImport.note({ code: 'new-code', field: 'phone', value: null })).toBe('Téléphone\u00a0: new-code')
  })
})
