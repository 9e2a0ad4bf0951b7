import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../tests/support/postgres.ts'
import { loadReference } from './load-reference.ts'

let database: TestDatabase
let client: pg.Client
beforeAll(async () => {
  database = await createTestDatabase()
  client = new pg.Client({ connectionString: database.databaseUrl })
  await client.connect()
})
afterAll(async () => {
  await client.end()
  await database.drop()
})

const counts = async () => {
  const { rows } = await client.query(
    `SELECT (SELECT count(*) FROM place)::int AS places, (SELECT count(*) FROM school_holiday)::int AS holidays,
       (SELECT count(*) FROM public_holiday)::int AS feasts, (SELECT max(xmin::text::bigint) FROM place)::text AS last_write`,
  )
  return rows[0]
}

describe('loadReference', () => {
  it('brings the communes and the calendars, once', async () => {
    await loadReference(database.migrationDatabaseUrl)
    const first = await counts()
    expect(first.places).toBe(34969)
    expect(first.holidays).toBeGreaterThan(20)
    expect(first.feasts).toBeGreaterThan(100)
    await loadReference(database.migrationDatabaseUrl)
    expect(await counts()).toEqual(first)
  })

  it('writes the search key of a commune', async () => {
    const { rows } = await client.query(`SELECT search_key FROM place WHERE insee_code = '38421'`)
    expect(rows).toEqual([{ search_key: 'saint martin d heres' }])
  })

  it('keeps the holidays of zone A as published, with the summer left open', async () => {
    const { rows } = await client.query(
      `SELECT starts_on::text AS starts, resumes_on::text AS resumes FROM school_holiday
       WHERE zone = 'A' AND school_year = '2026-2027' ORDER BY starts_on`,
    )
    expect(rows).toContainEqual({ starts: '2026-10-17', resumes: '2026-11-02' })
    expect(rows).toContainEqual({ starts: '2027-07-03', resumes: null })
  })
})
