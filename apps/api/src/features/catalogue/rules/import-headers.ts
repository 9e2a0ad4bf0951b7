import { fail } from '../../../platform/errors.ts'

export type ImportFormat = 'geolocation' | 'annuaire'
export type ImportField = keyof typeof synonyms

/**
 * Names of each field in the two datasets of the ministry, whose headers change from year to year (2023, 2024, 2026).
 * Columns are found by name, never by position; case, accents and separators do not count.
 */
const synonyms = {
  uai: ['numero_uai', 'identifiant_de_l_etablissement'],
  name: ['appellation_officielle', 'nom_etablissement'],
  sector: ['secteur_public_prive_libe', 'statut_public_prive'],
  address: ['adresse_uai', 'adresse_1'],
  postalCode: ['code_postal_uai', 'code_postal'],
  communeCode: ['code_commune'],
  communeName: ['libelle_commune', 'nom_commune'],
  department: ['code_departement'],
  nature: ['nature_uai', 'code_nature'],
  state: ['etat_etablissement_libe', 'etat'],
  latitude: ['latitude'],
  longitude: ['longitude'],
  position: ['position'],
  phone: ['telephone'],
  email: ['mail'],
  siret: ['siren_siret'],
} as const

const required: readonly ImportField[] = [
  'uai',
  'name',
  'sector',
  'address',
  'postalCode',
  'communeCode',
  'communeName',
  'department',
  'nature',
]

export type ImportColumns = { format: ImportFormat; indexOf: Partial<Record<ImportField, number>>; width: number }

/** Where each field is in the file. @throws catalogue.import-unreadable naming what the header lacks */
export function readImportHeader(header: readonly string[]): ImportColumns {
  const names = header.map(plainName)
  const entries = Object.entries(synonyms).flatMap(([field, words]) => {
    const index = names.findIndex((name) => (words as readonly string[]).includes(name))
    return index === -1 ? [] : [[field, index] as const]
  })
  const indexOf: ImportColumns['indexOf'] = Object.fromEntries(entries)
  const missing = required.filter((field) => indexOf[field] === undefined)
  if (missing.length > 0) fail('catalogue.import-unreadable', { reason: 'missing-columns', missing })
  return { format: names.includes('numero_uai') ? 'geolocation' : 'annuaire', indexOf, width: header.length }
}

/** Cell of a field, trimmed with inner spaces joined; empty when the file has no such column. */
export function cellOf(columns: ImportColumns, record: readonly string[], field: ImportField): string {
  const index = columns.indexOf[field]
  return index === undefined ? '' : (record[index] ?? '').replace(/\s+/g, ' ').trim()
}

const plainName = (header: string): string =>
  header
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_|_$/g, '')
