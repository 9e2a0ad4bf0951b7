/** Writes the committed reference files from the official exports: `REAL_DATA_DIR=<folder> npx tsx build-reference.ts`. */
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import type { CollegeFact, PublicHoliday } from './load-reference.ts'
import { seedDataFolder } from './load-reference.ts'
import type { CalendarLine } from './school-holiday-rows.ts'
import { schoolHolidayRows } from './school-holiday-rows.ts'
import { tidyAddress } from './tidy-address.ts'

const sourceFolder = process.env.REAL_DATA_DIR
if (!sourceFolder) throw new Error('REAL_DATA_DIR must name the folder of the official exports')

const require = createRequire(import.meta.url)
const communes = require('@etalab/decoupage-administratif/data/communes.json') as {
  code: string
  nom: string
  type: string
}[]
const communeNames = new Map(communes.filter((c) => c.type === 'commune-actuelle').map((c) => [c.code, c.nom]))

function readRows<Row>(file: string, delimiter: string): Row[] {
  return parse(readFileSync(join(sourceFolder as string, file), 'utf8'), { columns: true, delimiter, bom: true })
}

function writeRows(file: string, rows: object[]): void {
  const lines = rows.map((row) => `  ${JSON.stringify(row)}`)
  writeFileSync(join(seedDataFolder, file), `[\n${lines.join(',\n')}\n]\n`)
}

const colleges = readRows<Record<string, string>>('colleges-isere-geolocalisation-2024.csv', ';')
  .filter((row) => row.secteur_public_prive_libe === 'Public')
  .map(
    (row): CollegeFact => ({
      uai: row.numero_uai ?? '',
      // « College », « Collége » and double spaces are slips of the export, corrected here.
      name: tidyAddress(row.appellation_officielle ?? '').replace(/^Coll[eé]ge /, 'Collège '),
      address: tidyAddress(row.adresse_uai ?? ''),
      postalCode: row.code_postal_uai ?? '',
      city: communeNames.get(row.code_commune ?? '') ?? row.libelle_commune ?? '',
      inseeCode: row.code_commune ?? '',
      latitude: Number(Number(row.latitude).toFixed(6)),
      longitude: Number(Number(row.longitude).toFixed(6)),
    }),
  )
  .sort((a, b) => (a.uai < b.uai ? -1 : 1))
writeRows('colleges-isere.json', colleges)

writeRows('school-holidays.json', schoolHolidayRows(readRows<CalendarLine>('calendrier-scolaire-2025-2027.csv', ';')))

const territories: Record<string, PublicHoliday['territory']> = {
  Métropole: 'metropole',
  'Alsace-Moselle': 'alsace-moselle',
}
const publicHolidays = readRows<{ date: string; zone: string; nom_jour_ferie: string }>(
  'jours-feries-2025-2031.csv',
  ',',
).flatMap((row): PublicHoliday[] => {
  const territory = territories[row.zone]
  return territory ? [{ date: row.date, territory, name: row.nom_jour_ferie }] : []
})
writeRows('public-holidays.json', publicHolidays)
