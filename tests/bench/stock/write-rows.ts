import type pg from 'pg'
import type { Row, Tables } from './rows-of-stock.ts'

const rowsPerStatement = 5000

/** Writes whole tables, some thousands of rows a statement; columns left out take their default. */
export async function writeTables(client: pg.Client, tables: Tables): Promise<void> {
  for (const [table, rows] of tables) {
    for (let start = 0; start < rows.length; start += rowsPerStatement) {
      await writeRows(client, table, rows.slice(start, start + rowsPerStatement))
    }
  }
  // Numbers of spaces are given here, so that rooms can name them: the next one is the application's.
  await client.query(`SELECT setval('space_space_no_seq', (SELECT coalesce(max(space_no), 1) FROM space))`)
}

async function writeRows(client: pg.Client, table: string, rows: readonly Row[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {}).join(', ')
  const identity = table === 'space' ? 'OVERRIDING SYSTEM VALUE' : ''
  await client.query(
    `INSERT INTO ${table} (${columns}) ${identity} SELECT ${columns} FROM jsonb_populate_recordset(NULL::${table}, $1)`,
    [JSON.stringify(rows)],
  )
}
