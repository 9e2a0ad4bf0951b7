import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, type TestApp } from '../support/app.ts'
import { playBookings } from '../support/play-booking.ts'
import { givenPlace, type Place } from './places.ts'

let test: TestApp
let college: Place
let hall: Place
let app: pg.Client
let owned: { name: string; tenant: boolean; organisation: boolean }[]

/** Facts that a tenant publishes: everybody reads them, without an account. Ledger accounts carry no amount. */
const published = [
  ...['board_act', 'building', 'establishment', 'floor', 'ledger_account', 'legal_entity', 'opening_exception'],
  ...['opening_rule', 'room', 'room_photo'],
  ...['room_space', 'site', 'site_establishment', 'space', 'tariff', 'tariff_line'],
]
/** Written by visitors too (a sign-up is recorded, followed, answered by a mail with a link); read by their owner. */
const writtenByAnybody = ['audit_entry', 'link_token', 'message', 'outbox']
const appendOnly = [
  'agreement_party',
  'agreement_text',
  'audit_entry',
  'charge_instalment',
  'ledger_entry',
  'ledger_line',
  'signature',
].concat(
  ['bank_statement', 'payment', 'deposit_movement', 'deposit_proof', 'counterpart_delivery', 'counterpart_proof'],
  ['dunning_letter', 'dunning_notice', 'dunning_hold', 'bank_movement_echo', 'key_entry'],
  ['condition_guide', 'condition_image', 'condition_counter_signature'],
  ['problem_report', 'problem_treatment', 'problem_photo'],
  ['condition_dispute_message', 'condition_dispute_photo'],
)

beforeAll(async () => {
  test = await createTestApp()
  const play = await playBookings(test)
  college = await givenPlace(test, play, 'college')
  hall = await givenPlace(test, play, 'hall')
  app = new pg.Client({ connectionString: test.given.database.databaseUrl })
  await app.connect()
  const { rows } = await test.given.superuser.query(
    `SELECT c.relname AS name, bool_or(a.attname = 'tenant_id') AS tenant,
       bool_or(a.attname = 'organisation_id') AS organisation
     FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND NOT a.attisdropped
     GROUP BY 1 HAVING bool_or(a.attname IN ('tenant_id', 'organisation_id')) ORDER BY 1`,
  )
  owned = rows
})
afterAll(async () => {
  await app.end()
  await test.close()
})

/** Runs statements as the application does for staff of some tenants or members of some organisations, then undoes. */
async function as<T>(who: { tenants?: string; organisations?: string }, work: () => Promise<T>): Promise<T> {
  await app.query('BEGIN')
  try {
    await app.query(`SELECT set_config('app.tenants', $1, true), set_config('app.organisations', $2, true)`, [
      who.tenants ?? '',
      who.organisations ?? '',
    ])
    return await work()
  } finally {
    await app.query('ROLLBACK')
  }
}
const refusal = async (work: Promise<unknown>): Promise<string> => {
  try {
    await work
    return 'accepted'
  } catch (error) {
    if (error instanceof pg.DatabaseError) return `${error.code} ${error.constraint ?? ''}`.trim()
    throw error
  }
}
const countOf = async (client: { query: pg.Client['query'] }, name: string, where = 'true', values: string[] = []) => {
  const { rows } = await client.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${name} WHERE ${where}`, values)
  return rows[0]?.n ?? 0
}
const rowsOfHall = ({ tenant, organisation }: (typeof owned)[number]): [string, string[]] =>
  tenant && organisation
    ? ['(tenant_id = $1 OR organisation_id = $2)', [hall.tenantId, hall.organisationId]]
    : [`${tenant ? 'tenant_id' : 'organisation_id'} = $1`, [tenant ? hall.tenantId : hall.organisationId]]

describe('every table that belongs to somebody', () => {
  it('has row-level security, enabled and forced, with a policy', async () => {
    const { rows } = await test.given.superuser.query(
      `SELECT c.relname AS name FROM pg_class c
       WHERE c.relname = ANY ($1) AND c.relnamespace = 'public'::regnamespace AND NOT (relrowsecurity AND relforcerowsecurity
         AND EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid))`,
      [owned.map(({ name }) => name)],
    )
    expect(rows).toEqual([])
    expect(owned.length).toBeGreaterThan(35)
  })

  it('is not owned by the role that the application has', async () => {
    const { rows } = await app.query(`SELECT count(*)::int AS n FROM pg_class WHERE relowner = current_user::regrole`)
    expect(rows).toEqual([{ n: 0 }])
  })

  it('shows nothing of one side to the staff or the members of the other, when a query forgets its filter', async () => {
    const { superuser } = test.given
    const leaks: string[] = []
    let searched = 0
    for (const table of owned.filter(({ name }) => !published.includes(name))) {
      const [where, values] = rowsOfHall(table)
      searched += await countOf(superuser, table.name, where, values)
      for (const who of [{ tenants: college.tenantId }, { organisations: college.organisationId }]) {
        const seen = await as(who, () => countOf(app, table.name, where, values))
        if (seen > 0) leaks.push(`${table.name} to ${Object.keys(who).join()}`)
      }
    }
    expect(leaks).toEqual([])
    expect(searched).toBeGreaterThan(60)
  })

  it('shows nothing but what is published to somebody who says nothing of who they are', async () => {
    const seen: string[] = []
    for (const { name } of owned) if ((await countOf(app, name)) > 0) seen.push(name)
    expect(seen.filter((name) => !published.includes(name))).toEqual([])
    expect(seen).toContain('establishment')
  })

  it('shows its own rows to each side', async () => {
    const seen = (table: string) => as({ tenants: hall.tenantId }, () => countOf(app, table))
    for (const table of ['booking', 'charge', 'agreement', 'ledger_line', 'audit_entry', 'outbox']) {
      expect(await seen(table)).toBeGreaterThan(0)
    }
    expect(await as({ organisations: college.organisationId }, () => countOf(app, 'booking'))).toBe(3)
  })

  it('takes no row for somebody else', async () => {
    const answers: string[] = []
    for (const table of owned.filter(({ name }) => !writtenByAnybody.includes(name))) {
      const [where, values] = rowsOfHall(table)
      const { rows } = await test.given.superuser.query(
        `SELECT to_jsonb(t) AS row FROM ${table.name} t WHERE ${where} LIMIT 1`,
        values,
      )
      if (!rows[0]) continue
      const insert = `INSERT INTO ${table.name} OVERRIDING SYSTEM VALUE
        SELECT * FROM jsonb_populate_record(NULL::${table.name}, $1)`
      const answer = await as({ tenants: college.tenantId }, () => refusal(app.query(insert, [rows[0].row])))
      answers.push(`${table.name} ${answer}`)
    }
    expect(answers.filter((answer) => !answer.endsWith(' 42501'))).toEqual([])
    expect(answers.length).toBeGreaterThan(25)
  })
})

describe('what is written once', () => {
  it.each(appendOnly)('%s takes neither change nor removal', async (table) => {
    expect(await countOf(test.given.superuser, table)).toBeGreaterThan(0)
    const side = { tenants: hall.tenantId, organisations: hall.organisationId }
    expect(await as(side, () => refusal(app.query(`UPDATE ${table} SET tenant_id = tenant_id`)))).toBe('42501')
    expect(await as(side, () => refusal(app.query(`DELETE FROM ${table}`)))).toBe('42501')
  })

  it('a ledger entry is balanced, or refused when it is committed', async () => {
    const entry = `WITH made AS (
        INSERT INTO ledger_entry (id, tenant_id, organisation_id, charge_id, kind, description, source, fiscal_year, posted_at)
        SELECT gen_random_uuid(), tenant_id, organisation_id, id, 'payment', 'Essai', 'essai:' || id, 2026, now()
        FROM charge WHERE tenant_id = $1
        RETURNING *)
      INSERT INTO ledger_line (id, tenant_id, organisation_id, entry_id, account_id, amount_cents)
      SELECT gen_random_uuid(), made.tenant_id, made.organisation_id, made.id, a.id,
        CASE a.kind WHEN 'receivable' THEN -500 ELSE $2 END
      FROM made JOIN ledger_account a ON a.tenant_id = made.tenant_id AND a.kind IN ('receivable', 'revenue')`
    const commit = (revenueCents: number) =>
      as({ tenants: hall.tenantId }, () =>
        refusal(app.query(entry, [hall.tenantId, revenueCents]).then(() => app.query('SET CONSTRAINTS ALL IMMEDIATE'))),
      )
    expect(await commit(500)).toBe('accepted')
    expect(await commit(499)).toBe('23514 ledger_entry_is_balanced')
  })

  it('the price of an accepted booking and the words of an agreement stay as they were', async () => {
    const change = (statement: string) => as({ tenants: hall.tenantId }, () => refusal(app.query(statement)))
    expect(await change(`UPDATE booking SET quote = quote || '{"totalCents": 1}' WHERE status = 'confirmed'`)).toBe(
      '23514 booking_price_is_frozen',
    )
    expect(await change(`UPDATE booking SET notes = 'Essai' WHERE status = 'confirmed'`)).toBe('accepted')
    for (const column of ["facts = '{}'", "to_sign_sha256 = repeat('0', 64)", 'signed_sha256 = NULL', "number = 'X'"]) {
      expect(await change(`UPDATE agreement SET ${column}`)).toBe('23514 agreement_is_immutable')
    }
  })
})
