import { describe, expect, it } from 'vitest'
import { loadColleges } from '../../../../seed/load-reference.ts'
import { compareImport, type ImportedFacts } from './compare-import.ts'
import { readCode, readCoordinates, readPhone, readSiren } from './import-cells.ts'
import { readImportHeader } from './import-headers.ts'
import { holidayTerritoryOf, schoolZoneOf } from './school-zone.ts'
import { isUai } from './uai.ts'

describe('isUai', () => {
  it('accepts the codes of real collèges and no other letter', () => {
    const codes = loadColleges().map((college) => college.uai)
    expect(codes.filter((code) => !isUai(code))).toEqual([])
    expect(isUai('0380001W')).toBe(false)
    expect(isUai('380001V')).toBe(false)
    expect(isUai('0380001v')).toBe(false)
  })
})

describe('cells', () => {
  it.each([
    ['0465710010', '04 65 71 00 10', null],
    ['04.65.71.00.10', '04 65 71 00 10', null],
    ['+33 4 65 71 00 10', '04 65 71 00 10', null],
    ['465710010', '04 65 71 00 10', 'leading-zero-restored'],
    ['3639', null, 'phone-unreadable'],
    ['', null, null],
  ])('reads the phone %s', (cell, value, note) => {
    expect(readPhone(cell)).toEqual({ value, note })
  })

  it.each([
    ['00000000100016', '000000001', null],
    ['00000000100017', null, 'siret-invalid'],
    ['2,17003E+13', null, 'siret-damaged'],
    ['2.17003e+13', null, 'siret-damaged'],
    ['', null, null],
  ])('reads the SIRET %s', (cell, value, note) => {
    expect(readSiren(cell)).toEqual({ value, note })
  })

  it('gives back the zeros that a spreadsheet ate', () => {
    expect(readCode('1000', 5)).toEqual({ value: '01000', note: 'leading-zero-restored' })
    expect(readCode('38000', 5)).toEqual({ value: '38000', note: null })
    expect(readCode('', 5)).toEqual({ value: '', note: null })
  })

  it('reads coordinates from two cells or one, with a point or a comma, and none from zeros', () => {
    const point = { value: { latitude: 45.2, longitude: 5.7 }, note: null }
    expect(readCoordinates('45.2', '5.7', '')).toEqual(point)
    expect(readCoordinates('45,2', '5,7', '')).toEqual(point)
    expect(readCoordinates('', '', '45.2, 5.7')).toEqual(point)
    for (const [latitude, longitude] of [
      ['', ''],
      ['0', '0'],
      ['91', '5'],
      ['x', '5'],
    ]) {
      expect(readCoordinates(latitude ?? '', longitude ?? '', '')).toEqual({ value: null, note: 'no-coordinates' })
    }
  })
})

describe('readImportHeader', () => {
  const header =
    'Identifiant_de_l_etablissement;Nom_etablissement;Statut_public_prive;Adresse_1;Code_commune;Nom_commune;Code_departement;code_nature'

  it('knows a postal code with a space or an underscore, in any place', () => {
    for (const name of ['Code postal', 'Code_postal', 'CODE POSTAL']) {
      const { indexOf } = readImportHeader([name, ...header.split(';')])
      expect(indexOf).toMatchObject({ postalCode: 0, uai: 1 })
    }
  })

  it('names the columns that are missing', () => {
    expect(() => readImportHeader(header.split(';'))).toThrow(
      expect.objectContaining({ details: { reason: 'missing-columns', missing: ['postalCode'] } }),
    )
  })
})

describe('compareImport', () => {
  const facts: ImportedFacts = {
    name: 'Collège Alix Essai',
    address: '1 rue des Essais',
    postalCode: '38990',
    city: 'Essai-les-Bains',
    inseeCode: '38999',
    latitude: 45.2,
    longitude: 5.7,
    phone: '04 65 71 00 10',
    email: null,
  }
  const renamed = { ...facts, name: 'Collège Alix-Essai' }

  it('keeps the values of an establishment that no import made, and fills its gaps', () => {
    expect(compareImport(renamed, { ...facts, phone: null }, null)).toEqual({
      outcome: 'changed',
      changes: [{ field: 'phone', before: null, after: facts.phone }],
      notes: [{ code: 'local-value-kept', field: 'name', value: facts.name }],
    })
  })

  it('brings what changed at the source only', () => {
    expect(compareImport(renamed, facts, facts).changes).toEqual([
      { field: 'name', before: facts.name, after: renamed.name },
    ])
    expect(compareImport(facts, renamed, facts)).toMatchObject({ outcome: 'unchanged', changes: [] })
    expect(compareImport({ ...facts, name: 'Autre' }, renamed, facts)).toMatchObject({
      outcome: 'unchanged',
      changes: [],
    })
  })

  it('erases nothing, and sees no move under ten centimetres', () => {
    const empty = { ...facts, phone: null, latitude: 45.2000000001 }
    expect(compareImport(empty, facts, facts)).toEqual({ outcome: 'unchanged', changes: [], notes: [] })
  })
})

describe('schoolZoneOf', () => {
  it('gives each département of metropolitan France its zone', () => {
    expect([
      schoolZoneOf('38'),
      schoolZoneOf('35'),
      schoolZoneOf('75'),
      schoolZoneOf('2A'),
      schoolZoneOf('00'),
    ]).toEqual(['A', 'B', 'C', 'Corse', null])
    const codes = Array.from({ length: 95 }, (_, index) => String(index + 1).padStart(2, '0')).filter(
      (code) => code !== '20',
    )
    expect(codes.filter((code) => schoolZoneOf(code) === null)).toEqual([])
    expect(holidayTerritoryOf('57')).toBe('alsace-moselle')
    expect(holidayTerritoryOf('974')).toBe('reunion')
  })
})
