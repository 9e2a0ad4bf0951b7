import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../../tests/support/postgres.ts'
import { PlannedClient } from './planned-client.ts'

let database: TestDatabase
let client: pg.Client

beforeAll(async () => {
  database = await createTestDatabase()
  client = new PlannedClient({ connectionString: database.databaseUrl })
  await client.connect()
})
afterAll(async () => {
  await client.end()
  await database.drop()
})

const send = async (text: string, value: number): Promise<unknown> => {
  const { rows } = await client.query<{ answer: unknown }>({ text }, [value])
  return rows[0]?.answer
}
const kept = async (text: string): Promise<number> => {
  const { rows } = await client.query<{ statement: string }>('SELECT statement FROM pg_prepared_statements')
  return rows.filter(({ statement }) => statement === text).length
}

describe('a connection that keeps the plans of what comes back', () => {
  it('keeps the plan of a statement from its tenth time on, and answers each time for its own values', async () => {
    const text = 'SELECT $1::int + 1 AS answer'
    for (let time = 1; time < 10; time += 1) expect(await send(text, time)).toBe(time + 1)
    expect(await kept(text)).toBe(0)
    for (const value of [10, 20, 30]) expect(await send(text, value)).toBe(value + 1)
    expect(await kept(text)).toBe(1)
  })

  it('keeps a statement that takes no value, and leaves alone a bare text, which may be several', async () => {
    for (let time = 0; time < 12; time += 1) await client.query('SELECT 1 AS answer')
    expect(await kept('SELECT 1 AS answer')).toBe(0)
    for (let time = 0; time < 12; time += 1) {
      const { rows } = await client.query<{ answer: number }>({ text: 'SELECT 2 AS answer' }, [])
      expect(rows).toEqual([{ answer: 2 }])
    }
    expect(await kept('SELECT 2 AS answer')).toBe(1)
  })

  it('keeps at once, on a new connection, what others have sent often', async () => {
    const text = 'SELECT $1::int + 3 AS answer'
    for (let time = 0; time < 10; time += 1) await send(text, time)
    const other: pg.Client = new PlannedClient({ connectionString: database.databaseUrl })
    await other.connect()
    await other.query({ text }, [1])
    const { rows } = await other.query<{ statement: string }>('SELECT statement FROM pg_prepared_statements')
    await other.end()
    expect(rows).toEqual([{ statement: text }])
  })

  it('stops keeping before plans fill the memory of the connection', async () => {
    for (let statement = 0; statement < 320; statement += 1) {
      for (let time = 0; time < 10; time += 1) await send(`SELECT $1::int + ${statement} AS answer`, time)
    }
    const { rows } = await client.query<{ kept: number }>('SELECT count(*)::int AS kept FROM pg_prepared_statements')
    expect(rows).toEqual([{ kept: 300 }])
    expect(await send('SELECT $1::int + 319 AS answer', 1)).toBe(320)
  })
})
