import pg from 'pg'
import { loadReference } from '../../../apps/api/src/load-reference.ts'
import { schoolZoneOf } from '../../../apps/api/src/features/catalogue/rules/school-zone.ts'
import { migrate } from '../../../apps/api/src/platform/migrate.ts'
import { ensureRoles, urlFor } from '../../../scripts/postgres.mjs'
import { planStock } from './plan-stock.ts'
import { rowsOfStock } from './rows-of-stock.ts'
import { organisationsNear } from './rows-of-people.ts'
import { seeded } from './seeded.ts'
import { writeBookings } from './write-bookings.ts'
import { writeTables } from './write-rows.ts'

export type Volume = { rooms: number; seed: number }

/**
 * A database of its own with the stock of `rooms` rooms and two school years of bookings, schema, roles and reference
 * data included. Same volume, same rows. Written by the superuser in bulk: see `docs/search-at-scale.md` §2.
 */
export async function generateStock(
  superuserUrl: string,
  database: string,
  { rooms, seed }: Volume,
  say: (line: string) => void,
): Promise<void> {
  const { migrationDatabaseUrl } = await ensureRoles(superuserUrl, { database })
  await migrate(migrationDatabaseUrl)
  await loadReference(migrationDatabaseUrl)
  await fill(urlFor(superuserUrl, { database }), { rooms, seed }, say)
}

/** Fills a database already migrated, whose reference tables are loaded. */
export async function fill(url: string, { rooms, seed }: Volume, say: (line: string) => void): Promise<void> {
  const random = seeded(seed)
  const planned = planStock(random, rooms)
  const organisations = organisationsNear(random, planned)
  const tables = rowsOfStock(random, planned)
  for (const [table, row] of organisations.rows) {
    if (!tables.has(table)) tables.set(table, [])
    tables.get(table)?.push(row)
  }
  const departments = [...new Set(planned.map(({ commune }) => commune.department))]
  const zones = departments.map((department) => ({ department, zone: schoolZoneOf(department) ?? 'A' }))
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(`SET maintenance_work_mem = '1GB'; SET work_mem = '256MB'; SET statement_timeout = 0`)
    say(`writing ${rooms} rooms of ${planned.length} establishments`)
    await writeTables(client, tables)
    await client.query('ANALYZE')
    await writeBookings(client, { seed, zones, organisations: organisations.near }, say)
    say('analysing')
    await client.query('VACUUM (ANALYZE)')
  } finally {
    await client.end()
  }
}
