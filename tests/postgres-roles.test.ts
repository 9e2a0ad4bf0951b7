import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from './support/postgres.ts'

let database: TestDatabase
const open: pg.Client[] = []

async function connect(connectionString: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString })
  client.on('error', () => undefined)
  await client.connect()
  open.push(client)
  return client
}

describe('the roles of the database', () => {
  beforeAll(async () => {
    database = await createTestDatabase()
  })

  afterAll(async () => {
    for (const client of open) await client.end()
    await database.drop()
  })

  it('leaves the application no way around row-level security', async () => {
    const app = await connect(database.databaseUrl)
    const { rows } = await app.query(
      `select current_user as name, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb,
              (select count(*)::int from pg_class where relowner = r.oid) as tables,
              (select count(*)::int from pg_auth_members where member = r.oid) as memberships
         from pg_roles r where rolname = current_user`,
    )
    expect(rows).toEqual([
      {
        name: 'salles_app',
        rolsuper: false,
        rolbypassrls: false,
        rolcreaterole: false,
        rolcreatedb: false,
        tables: 0,
        memberships: 0,
      },
    ])
    await expect(app.query('create table public.intruder (id int)')).rejects.toThrow(/permission denied/)
  })

  it('lets the owner hand a function to a reader that cannot sign in', async () => {
    const owner = await connect(database.migrationDatabaseUrl)
    await owner.query(`create function public.given() returns int language sql as 'select 1'`)
    await owner.query('alter function public.given() owner to public_reader')
    const { rows } = await owner.query(
      `select rolname, rolcanlogin, rolbypassrls from pg_roles where rolname in ('public_reader', 'system_reader') order by 1`,
    )
    expect(rows).toEqual([
      { rolname: 'public_reader', rolcanlogin: false, rolbypassrls: false },
      { rolname: 'system_reader', rolcanlogin: false, rolbypassrls: false },
    ])
  })

  it('gives each test file a copy that nobody else sees', async () => {
    const other = await createTestDatabase()
    const here = await connect(database.migrationDatabaseUrl)
    await here.query('create table public.only_here (id int)')
    const there = await connect(other.migrationDatabaseUrl)
    const { rows } = await there.query(`select to_regclass('public.only_here') as found`)
    expect(rows).toEqual([{ found: null }])
    await other.drop()
  })
})
