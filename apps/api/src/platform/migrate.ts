import { drizzle } from 'drizzle-orm/node-postgres'
import { migrate as applyMigrations } from 'drizzle-orm/node-postgres/migrator'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import pg from 'pg'

const candidates = ['../../migrations', '../migrations'].map((path) => fileURLToPath(new URL(path, import.meta.url)))

/** Brings the schema up to date with the owner's connection; several processes may call it at once. */
export async function migrate(migrationDatabaseUrl: string): Promise<void> {
  const migrationsFolder = candidates.find((path) => existsSync(`${path}/meta/_journal.json`))
  if (!migrationsFolder) throw new Error('migrations folder not found')
  const client = new pg.Client({ connectionString: migrationDatabaseUrl })
  await client.connect()
  try {
    await client.query("SELECT pg_advisory_lock(hashtext('salles-ouvertes migrations'))")
    await applyMigrations(drizzle(client), { migrationsFolder })
  } finally {
    await client.end()
  }
}
