import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { loadPlaces, placesFile } from '../seed/load-places.ts'
import {
  loadPublicHolidays,
  loadSchoolHolidays,
  overseasHolidaysFile,
  publicHolidaysFile,
  schoolHolidaysFile,
  seedDataFolder,
} from '../seed/load-reference.ts'

type ReferenceTable = { name: string; files: readonly string[]; rows: () => readonly object[]; insert: string }

const rowsPerInsert = 5000

const tables: readonly ReferenceTable[] = [
  {
    name: 'place',
    files: [placesFile],
    rows: () => loadPlaces(),
    insert: `INSERT INTO place (insee_code, name, postal_codes, department_code, population, latitude, longitude, approximate)
      SELECT insee, name, "postalCodes", department, population, latitude, longitude, "isApproximate"
      FROM jsonb_to_recordset($1::jsonb) AS row (insee text, name text, "postalCodes" text[], department text,
        population integer, latitude double precision, longitude double precision, "isApproximate" boolean)`,
  },
  {
    name: 'school_holiday',
    files: [schoolHolidaysFile],
    // A row with an académie is an exception inside its zone; no building follows one yet.
    rows: () => loadSchoolHolidays().filter((holiday) => holiday.location === null),
    insert: `INSERT INTO school_holiday (id, zone, label, starts_on, resumes_on, school_year)
      SELECT gen_random_uuid(), zone, label, "startsOn", "resumesOn", "schoolYear"
      FROM jsonb_to_recordset($1::jsonb) AS row (zone text, label text, "startsOn" date, "resumesOn" date, "schoolYear" text)`,
  },
  {
    name: 'public_holiday',
    files: [publicHolidaysFile, overseasHolidaysFile],
    rows: () => loadPublicHolidays(),
    insert: `INSERT INTO public_holiday (territory, date, name)
      SELECT territory, date, name FROM jsonb_to_recordset($1::jsonb) AS row (territory text, date date, name text)`,
  },
]

/**
 * Brings communes, school holidays and public holidays of the seed data into the database, with the owner's connection.
 * A table whose files did not change is left alone, so that a second start reads no row of it.
 */
export async function loadReference(migrationDatabaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: migrationDatabaseUrl })
  await client.connect()
  try {
    await client.query('BEGIN')
    await client.query("SELECT pg_advisory_xact_lock(hashtext('salles-ouvertes reference'))")
    for (const table of tables) await loadTable(client, table)
    await client.query('COMMIT')
  } finally {
    await client.end()
  }
}

async function loadTable(client: pg.Client, { name, files, rows: readRows, insert }: ReferenceTable): Promise<void> {
  const hash = createHash('sha256').update(insert)
  for (const file of files) hash.update(readFileSync(join(seedDataFolder, file)))
  const fingerprint = `seed ${hash.digest('hex')}`
  const { rows: known } = await client.query<{ description: string | null }>(
    `SELECT obj_description('${name}'::regclass) AS description`,
  )
  if (known[0]?.description === fingerprint) return
  const rows = readRows()
  await client.query(`DELETE FROM ${name}`)
  for (let start = 0; start < rows.length; start += rowsPerInsert) {
    await client.query(insert, [JSON.stringify(rows.slice(start, start + rowsPerInsert))])
  }
  // The comment of the table remembers what it holds, so that no table of ours has to.
  await client.query(`COMMENT ON TABLE ${name} IS '${fingerprint}'`)
  await client.query(`ANALYZE ${name}`)
}
