import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadReference } from '../../apps/api/src/load-reference.ts'
import { createTestDatabase, type TestDatabase } from '../support/postgres.ts'
import { superuserUrl } from '../support/postgres-server.ts'
import { runBench } from './run-bench.ts'
import { fill } from './stock/generate-stock.ts'
import { reportOf } from './write-report.ts'

const quiet = (): void => undefined

describe('the stock that measures are taken on', () => {
  let database: TestDatabase
  let client: pg.Client
  const count = async (from: string): Promise<number> => {
    const { rows } = await client.query<{ count: number }>(`SELECT count(*)::int AS count FROM ${from}`)
    return rows[0]?.count ?? -1
  }

  beforeAll(async () => {
    database = await createTestDatabase()
    await loadReference(database.migrationDatabaseUrl)
    client = new pg.Client({ connectionString: database.superuserUrl })
    await client.connect()
  })
  afterAll(async () => {
    await client.end()
    await database.drop()
  })

  it('keeps every constraint of the schema, the exclusion constraint included', async () => {
    const constraints = `SELECT conrelid::regclass::text AS "table", conname, pg_get_constraintdef(oid) AS definition,
      convalidated FROM pg_constraint WHERE connamespace = 'public'::regnamespace ORDER BY 1, 2`
    const indexes = `SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' ORDER BY indexname`
    const before = [(await client.query(constraints)).rows, (await client.query(indexes)).rows]
    await fill(database.superuserUrl, { rooms: 200, seed: 1 }, quiet)
    expect([(await client.query(constraints)).rows, (await client.query(indexes)).rows]).toEqual(before)
    expect(before[0]?.map((row: { conname: string }) => row.conname)).toContain('no_two_occupancies_on_one_space')
  })

  it('has the rooms asked for, in real communes, four fifths of the uses in one room out of five', async () => {
    expect(await count('room')).toBe(200)
    expect(await count('site s LEFT JOIN place p USING (insee_code) WHERE p.insee_code IS NULL')).toBe(0)
    const { rows } = await client.query<{ share: number }>(`
      WITH uses AS (SELECT room_id, count(*) AS uses FROM occurrence GROUP BY room_id)
      SELECT (sum(uses) FILTER (WHERE place <= 40) / sum(uses))::float8 AS share
      FROM (SELECT uses, row_number() OVER (ORDER BY uses DESC) AS place FROM uses) AS ranked`)
    expect(rows[0]?.share).toBeGreaterThan(0.7)
  })

  it('has no use outside the opening hours, nor on a day without class', async () => {
    const uses = 'occurrence o JOIN room r ON r.id = o.room_id JOIN establishment e ON e.id = r.establishment_id'
    const local = `o.starts_at AT TIME ZONE o.time_zone`
    expect(
      await count(`${uses} WHERE e.kind = 'college' AND extract(isodow FROM ${local}) IN (1, 2, 4, 5)
        AND (${local})::time < '17:30'`),
    ).toBe(0)
    expect(
      await count(`${uses} JOIN public_holiday p ON p.date = o.local_date::date AND p.territory = e.holiday_territory
        WHERE e.kind = 'college'`),
    ).toBe(0)
  })

  it('holds the space of each use that stands, turnaround included, and of no other', async () => {
    expect(await count('occupancy')).toBe(await count(`occurrence WHERE status <> 'cancelled'`))
    expect(
      await count('occupancy c JOIN occurrence o ON o.id = c.occurrence_id WHERE c.blocked_until <= o.ends_at'),
    ).toBe(0)
  })
})

describe('the measures', () => {
  it('run on both sides and are reported', async () => {
    const plan = { rooms: 200, smallRooms: null, seed: 1, rounds: 1, requests: 2, people: 2, mixSeconds: 0.1 }
    const result = await runBench(await superuserUrl(), plan, quiet)
    expect(result.compared.filter(({ floor }) => floor).length).toBeGreaterThan(6)
    for (const line of result.compared) {
      expect(line.product.p50.median).toBeGreaterThan(0)
      if (line.floor) expect(line.floor.p50.median).toBeGreaterThan(0)
    }
    const report = reportOf(result, new Date('2026-11-16T07:00:00Z'))
    for (const { name } of result.compared) expect(report).toContain(name)
    expect(report).not.toContain('NaN')
  }, 240_000)
})
