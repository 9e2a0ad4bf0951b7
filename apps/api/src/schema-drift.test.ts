import { is } from 'drizzle-orm'
import { getTableConfig, PgTable } from 'drizzle-orm/pg-core'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../tests/support/postgres.ts'

type Column = { table: string; column: string; type: string; nullable: boolean }
const migrations = fileURLToPath(new URL('../migrations/', import.meta.url))

let database: TestDatabase
let client: pg.Client
beforeAll(async () => {
  database = await createTestDatabase()
  client = new pg.Client({ connectionString: database.superuserUrl })
  await client.connect()
})
afterAll(async () => {
  await client.end()
  await database.drop()
})

/** Columns as the code declares them. */
async function declaredColumns(): Promise<Column[]> {
  const source = fileURLToPath(new URL('./', import.meta.url))
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.tables.ts'))
  const modules: Record<string, unknown>[] = await Promise.all(files.map((file) => import(`${source}${file}`)))
  const tables = modules.flatMap((module) => Object.values(module)).filter((value) => is(value, PgTable))
  return [...new Set(tables)].flatMap((table) => {
    const { name, columns } = getTableConfig(table)
    return columns.map((column) => ({
      table: name,
      column: column.name,
      type: plainType(column.getSQLType()),
      nullable: !column.notNull,
    }))
  })
}

async function columnsOfDatabase(): Promise<Column[]> {
  const { rows } = await client.query<Column>(
    `SELECT c.relname AS table, a.attname AS column, format_type(a.atttypid, a.atttypmod) AS type,
       NOT a.attnotnull AS nullable
     FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped`,
  )
  return rows.map((row) => ({ ...row, type: plainType(row.type) }))
}

const plainType = (type: string): string => type.replace(' (', '(').replace(/^(big)?serial$/, '$1integer')

const inOrder = (columns: Column[]): string[] =>
  columns.map(({ table, column, type, nullable }) => `${table}.${column} ${type}${nullable ? ' null' : ''}`).toSorted()

describe('the schema', () => {
  it('is the same in the code and in a migrated database, column by column', async () => {
    const declared = await declaredColumns()
    expect(declared.length).toBeGreaterThan(300)
    expect(inOrder(await columnsOfDatabase())).toEqual(inOrder(declared))
  })

  it('comes from migrations that the journal lists in order, all of them', () => {
    const journal = JSON.parse(readFileSync(`${migrations}meta/_journal.json`, 'utf8')) as {
      entries: { idx: number; tag: string; when: number }[]
    }
    const files = readdirSync(migrations)
      .filter((file) => /^\d{4}_.*\.sql$/.test(file))
      .toSorted()
    expect(journal.entries.map(({ tag }) => `${tag}.sql`)).toEqual(files)
    expect(journal.entries.map(({ idx }) => idx)).toEqual(files.map((_, index) => index))
    expect(journal.entries.map(({ when }) => when)).toEqual(journal.entries.map(({ when }) => when).toSorted())
    for (const { tag } of journal.entries) {
      expect(existsSync(`${migrations}meta/${tag.slice(0, 4)}_snapshot.json`)).toBe(true)
    }
  })
})
