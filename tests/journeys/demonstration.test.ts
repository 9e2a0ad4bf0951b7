import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { setClock } from '../../apps/api/seed/play/clock.ts'
import { freshenDemonstration } from '../../apps/api/seed/play/freshen-demonstration.ts'
import { playDemonstration } from '../../apps/api/seed/play/play-demonstration.ts'
import { loadReference } from '../../apps/api/src/load-reference.ts'
import { createTestDeps } from '../support/deps.ts'
import { createTestDatabase, type TestDatabase } from '../support/postgres.ts'

let database: TestDatabase
let world: Awaited<ReturnType<typeof createTestDeps>>
const said: string[] = []

beforeAll(async () => {
  database = await createTestDatabase()
  await loadReference(database.migrationDatabaseUrl)
  world = await createTestDeps(database)
}, 60_000)
afterAll(async () => {
  await world.close()
  await database.drop()
})

const rows = async <T extends pg.QueryResultRow>(query: string): Promise<T[]> => {
  const client = new pg.Client({ connectionString: database.superuserUrl })
  await client.connect()
  try {
    return (await client.query<T>(query)).rows
  } finally {
    await client.end()
  }
}

describe('the demonstration', () => {
  it('plays bookings in every status by real commands, with nothing left undone', async () => {
    expect(await playDemonstration(world, (line) => said.push(line))).toBe(true)
    const statuses = await rows<{ status: string }>('SELECT DISTINCT status FROM booking ORDER BY 1')
    expect(statuses.map(({ status }) => status)).toEqual([
      'approved',
      'cancelled',
      'confirmed',
      'counter-proposed',
      'ended',
      'expired',
      'refused',
      'submitted',
      'to-complete',
      'withdrawn',
    ])
    expect(
      await rows(
        'SELECT reaction, last_error FROM outbox WHERE last_error IS NOT NULL OR done_at IS NULL AND run_at <= now()',
      ),
    ).toEqual([])
    expect(await rows('SELECT 1 FROM clock_offset WHERE offset_ms <> 0')).toEqual([])
    const mails = world.demoMailbox.list().flatMap(({ to }) => to)
    expect(mails.length).toBeGreaterThan(100)
    expect(mails.filter((address) => !address.endsWith('.example'))).toEqual([])
  }, 600_000)

  it('has a season that three parties signed, sealed, its documents verified, an amendment waiting for its signatures', async () => {
    const season = `FROM booking b JOIN agreement a ON a.booking_id = b.id
      WHERE b.activity = 'Badminton loisir des adultes, le jeudi soir.'`
    const agreements = await rows(
      `SELECT b.status AS booking, a.rank, a.status, a.signed_sha256 IS NOT NULL AS sealed,
         (SELECT count(*)::int FROM signature s WHERE s.agreement_id = a.id) AS signatures ${season} ORDER BY a.rank`,
    )
    expect(agreements).toEqual([
      { booking: 'confirmed', rank: 0, status: 'signed', sealed: true, signatures: 3 },
      { booking: 'confirmed', rank: 1, status: 'to-sign', sealed: false, signatures: 0 },
    ])
    const verified = await rows(
      `SELECT DISTINCT p.kind, r.verdict ${season.replace('WHERE', 'JOIN piece_review r ON r.tenant_id = b.tenant_id JOIN piece p ON p.id = r.piece_id AND p.organisation_id = b.organisation_id WHERE')} ORDER BY 1`,
    )
    expect(verified.map(({ kind, verdict }) => `${kind} ${verdict}`)).toEqual([
      'insurance verified',
      'officers verified',
      'registration-receipt verified',
      'republican-commitment verified',
      'safety-instructions verified',
      'statutes verified',
    ])
  })

  it('has money at each step: owed, ordered, paid, deposits, a counterpart, a payee paid online', async () => {
    const statuses = await rows<{ status: string }>('SELECT DISTINCT status FROM charge ORDER BY 1')
    expect(statuses.map(({ status }) => status)).toEqual(expect.arrayContaining(['cancelled', 'due', 'paid']))
    expect(await rows('SELECT DISTINCT status FROM deposit ORDER BY 1')).toEqual(
      ['expected', 'received', 'returned'].map((status) => ({ status })),
    )
    expect(await rows('SELECT status, quantity FROM counterpart')).toEqual([{ status: 'agreed', quantity: 2 }])
    expect(await rows(`SELECT sum(amount_cents)::int AS cents FROM ledger_line`)).toEqual([{ cents: 0 }])
    const [stated] = await rows<{ lines: number; ordered: number }>(
      'SELECT count(*)::int AS lines, count(order_number)::int AS ordered FROM revenue_order_line',
    )
    expect(stated?.lines).toBeGreaterThan(0)
    expect(stated?.ordered).toBe(stated?.lines)
    expect(
      await rows('SELECT client_number, mode, count(*)::int AS payees FROM payee_account GROUP BY 1, 2 ORDER BY 1'),
    ).toEqual([
      { client_number: '090909', mode: 'test', payees: 1 },
      { client_number: null, mode: null, payees: 4 },
    ])
  })

  it('has a season of which one instalment is paid, one has fallen due and one is to come', async () => {
    const plan = await rows<{ state: string }>(
      `SELECT CASE WHEN sum(i.amount_cents) OVER (ORDER BY i.no) <= paid.cents THEN 'settled'
          WHEN i.due_on <= current_date THEN 'due' ELSE 'to-come' END AS state
        FROM charge_instalment i JOIN charge c ON c.id = i.charge_id JOIN booking b ON b.id = c.booking_id,
          LATERAL (SELECT coalesce(sum(amount_cents), 0) AS cents FROM payment WHERE charge_id = c.id) paid
        WHERE b.activity = 'Cours d’histoire locale, le jeudi soir.' ORDER BY i.no`,
    )
    expect(plan.map(({ state }) => state)).toEqual(['settled', 'due', 'to-come'])
  })

  it('has a statement of the bank: matched, surely matching, to split, unknown and set aside', async () => {
    const movements = await rows<{ label: string; matched: boolean; aside: boolean }>(
      `SELECT m.label, m.set_aside_at IS NOT NULL AS aside,
         (SELECT coalesce(sum(k.amount_cents), 0) = m.amount_cents FROM bank_match k WHERE k.movement_id = m.id) AS matched
       FROM bank_movement m ORDER BY m.booked_on, m.label`,
    )
    expect(
      movements.map(({ label, matched, aside }) => [label.split(' ').slice(0, 3).join(' '), matched, aside]),
    ).toEqual([
      ['VIR SEPA CHORALE', true, false],
      ['VIR SEPA BADMINTON', false, false],
      ['FRAIS DE TENUE', false, true],
      ['REMISE DE CHEQUES', false, false],
      ['VIR SEPA DANSE', false, false],
    ])
  })

  it('is left as it is by a second start', async () => {
    expect(await playDemonstration(world, (line) => said.push(line))).toBe(false)
  })

  it('plays bookings to come again when its future runs out, and touches nothing that is there', async () => {
    const before = await rows<{ id: string; version: number }>('SELECT id, version FROM booking ORDER BY id')
    await setClock(world, 90)
    const inThreeMonths = new Date(Date.now() + 90 * 86_400_000).toISOString().slice(0, 10)
    expect(await freshenDemonstration(world, inThreeMonths, (line) => said.push(line))).toBe(true)
    const after = await rows<{ id: string; version: number }>('SELECT id, version FROM booking ORDER BY id')
    expect(after.length).toBeGreaterThan(before.length + 10)
    expect(after.filter(({ id }) => before.some((known) => known.id === id))).toEqual(before)
  }, 600_000)
})
