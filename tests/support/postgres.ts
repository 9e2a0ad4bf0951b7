import { createHash, randomUUID } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { migrate } from '../../apps/api/src/platform/migrate.ts'
import { ensureRoles, urlFor } from '../../scripts/postgres.mjs'
import { superuserUrl } from './postgres-server.ts'

const migrations = new URL('../../apps/api/migrations/', import.meta.url)
const objectInUse = '55006'

export interface TestDatabase {
  /** Address as the application connects: row-level security applies. */
  databaseUrl: string
  /** Address as the owner, who migrates. */
  migrationDatabaseUrl: string
  superuserUrl: string
  drop(): Promise<void>
}

let template: Promise<Template> | undefined

interface Template {
  name: string
  server: string
  databaseUrl: string
  migrationDatabaseUrl: string
}

/** An empty migrated database of its own for one test file: a copy of the template, made in some tens of milliseconds. */
export async function createTestDatabase(): Promise<TestDatabase> {
  template ??= findOrMakeTemplate()
  return copyOf(await template)
}

/** A copy of a test database, with all its rows. Nobody may be connected to the original. */
export async function copyTestDatabase(databaseUrl: string): Promise<TestDatabase> {
  template ??= findOrMakeTemplate()
  return copyOf({ ...(await template), name: new URL(databaseUrl).pathname.slice(1) })
}

async function copyOf({ name, server, databaseUrl, migrationDatabaseUrl }: Template): Promise<TestDatabase> {
  const database = `test_${randomUUID().replaceAll('-', '')}`
  await withClient(server, (client) =>
    retryWhileInUse(() => client.query(`create database ${database} template ${name} owner salles_owner`)),
  )
  return {
    databaseUrl: urlFor(databaseUrl, { database }),
    migrationDatabaseUrl: urlFor(migrationDatabaseUrl, { database }),
    superuserUrl: urlFor(server, { database }),
    drop: () =>
      withClient(server, async (client) => {
        await untilLeft(client, database)
        await client.query(`drop database if exists ${database} with (force)`)
      }),
  }
}

/** The first worker migrates; the others wait for it. Named by its migrations, so a change of schema makes another. */
async function findOrMakeTemplate(): Promise<Template> {
  const server = await superuserUrl()
  const name = `template_${migrationsKey()}`
  const draft = `${name}_draft`
  const urls = await withClient(server, async (client) => {
    await client.query(`select pg_advisory_lock(hashtext('salles-ouvertes template'))`)
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name])
    if (rowCount === 0) {
      await client.query(`drop database if exists ${draft} with (force)`)
      const { migrationDatabaseUrl } = await ensureRoles(server, { database: draft })
      await migrate(migrationDatabaseUrl)
      await retryWhileInUse(() => client.query(`alter database ${draft} rename to ${name}`))
    }
    return ensureRoles(server, { database: name })
  })
  return { name, server, ...urls }
}

function migrationsKey(): string {
  const hash = createHash('sha256')
  const files = readdirSync(migrations, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.(sql|json)$/.test(file),
  )
  for (const file of files.sort()) hash.update(file).update(readFileSync(new URL(file, migrations)))
  return hash.digest('hex').slice(0, 16)
}

/** A pool says that it has ended before its last connections have: cut meanwhile, they throw outside of any test. */
async function untilLeft(client: pg.Client, database: string): Promise<void> {
  for (let look = 0; look < 50; look += 1) {
    const { rowCount } = await client.query('select from pg_stat_activity where datname = $1', [database])
    if (rowCount === 0) return
    await pause(20)
  }
}

/** A connection that was just closed stays visible for an instant, and PostgreSQL does not copy a database in use. */
async function retryWhileInUse(work: () => Promise<unknown>): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await work()
      return
    } catch (error) {
      if (!(error instanceof pg.DatabaseError) || error.code !== objectInUse || attempt === 100) throw error
      await pause(50)
    }
  }
}

async function withClient<T>(connectionString: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString })
  client.on('error', () => undefined)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
