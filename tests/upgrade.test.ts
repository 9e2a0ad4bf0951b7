import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { migrate } from '../apps/api/src/platform/migrate.ts'
import { ensureRoles } from '../scripts/postgres.mjs'
import { superuserUrl } from './support/postgres-server.ts'

const folder = new URL('../apps/api/migrations/', import.meta.url)
const journal = JSON.parse(readFileSync(new URL('meta/_journal.json', folder), 'utf8')) as {
  entries: { tag: string; when: number }[]
}
const [bookingAndRoom, organisation, tenant] = [randomUUID(), randomUUID(), randomUUID()]
const [owner, school, agreement] = [randomUUID(), randomUUID(), randomUUID()]
const statuses = ['requested', 'accepted', 'refused', 'cancelled', 'done']

let database: string
let server: pg.Client
let client: pg.Client
let ownerUrl: string

describe('an installation of the first release', () => {
  beforeAll(async () => {
    database = `upgrade_${randomUUID().replaceAll('-', '')}`
    const address = await superuserUrl()
    server = await connect(address)
    ownerUrl = (await ensureRoles(address, { database })).migrationDatabaseUrl
    const owner = await connect(ownerUrl)
    for (const { tag } of journal.entries.slice(0, 2)) await applyFile(owner, tag)
    await owner.query('CREATE SCHEMA drizzle')
    await owner.query('CREATE TABLE drizzle.__drizzle_migrations (id serial PRIMARY KEY, hash text, created_at bigint)')
    await owner.query('INSERT INTO drizzle.__drizzle_migrations (hash, created_at) VALUES ($1, $2)', [
      'first release',
      journal.entries[1]?.when,
    ])
    await owner.end()
    const url = new URL(address)
    url.pathname = database
    client = await connect(url.href)
    await insertBooking()
    for (const status of statuses) await insertOccurrence(status)
    await insertAgreement()
  })

  afterAll(async () => {
    await client.end()
    await server.query(`DROP DATABASE IF EXISTS ${database} WITH (FORCE)`)
    await server.end()
  })

  it('is brought up to date with its rows, by an owner who sees no tenant', async () => {
    await migrate(ownerUrl)
    const { rows } = await client.query('SELECT status, reason, sequence FROM occurrence ORDER BY status')
    expect(rows).toEqual(
      statuses.toSorted().map((status) => ({ status, reason: status === 'refused' ? 'refused' : null, sequence: 0 })),
    )
  })

  it('knows when the last date of each booking ends', async () => {
    const { rows } = await client.query<{ last_ends_at: Date }>('SELECT last_ends_at FROM booking')
    expect(rows).toEqual([{ last_ends_at: new Date('2026-01-10T19:00Z') }])
  })

  it('keeps what a price granted, under its name of now', async () => {
    const { rows } = await client.query('SELECT quote FROM booking')
    const grant = { legalBasis: 'Texte', valuedCents: 2400 }
    expect(rows).toEqual([
      {
        quote: {
          totalCents: 0,
          grant,
          freeUses: [],
          vat: null,
          deposits: [],
          cancellation: [],
          instalments: [],
          override: null,
        },
      },
    ])
  })

  it('names the parties of the agreements written before, in the order of their snapshot', async () => {
    const { rows } = await client.query(
      `SELECT p.role, p.legal_entity_id, p.establishment_id, s.id IS NOT NULL AS signed FROM agreement_party p
       LEFT JOIN signature s ON s.agreement_id = p.agreement_id AND s.party = p.role ORDER BY p.rank`,
    )
    expect(rows).toEqual([
      { role: 'organiser', legal_entity_id: null, establishment_id: null, signed: true },
      { role: 'establishment', legal_entity_id: school, establishment_id: bookingAndRoom, signed: false },
      { role: 'owner', legal_entity_id: owner, establishment_id: bookingAndRoom, signed: false },
    ])
  })

  it('still hides every row from its owner afterwards', async () => {
    const { rows } = await client.query<{ name: string }>(
      `SELECT relname AS name FROM pg_class WHERE relrowsecurity AND NOT relforcerowsecurity AND relkind = 'r'`,
    )
    expect(rows).toEqual([])
  })
})

async function connect(address: string): Promise<pg.Client> {
  const made = new pg.Client({ connectionString: address })
  made.on('error', () => undefined)
  await made.connect()
  return made
}

async function applyFile(owner: pg.Client, tag: string): Promise<void> {
  const text = readFileSync(new URL(`${tag}.sql`, folder), 'utf8')
  for (const statement of text.split('--> statement-breakpoint')) await owner.query(statement)
}

/** Neither the room nor the organisation of the booking is needed: its keys are not checked. */
async function insertBooking(): Promise<void> {
  await client.query('SET session_replication_role = replica')
  await client.query('ALTER TABLE booking DISABLE TRIGGER ALL')
  await client.query(
    `INSERT INTO booking (id, tenant_id, establishment_id, room_id, organisation_id, applicant_id, status, activity,
       with_minors, open_to_public, responsible_name, responsible_phone, responsible_email, equipment_wanted, notes, quote, created_at)
     VALUES ($1, $2, $1, $1, $3, $1, 'draft', '', false, false, '', '', '', '', '', $4, now())`,
    [bookingAndRoom, tenant, organisation, { totalCents: 0, free: { legalBasis: 'Texte', valuedCents: 2400 } }],
  )
}

/** Of a collège, signed by its organiser alone. */
async function insertAgreement(): Promise<void> {
  await client.query(
    `INSERT INTO legal_entity (id, tenant_id, kind, name, address, postal_code, city, code)
     SELECT id, $1, '', '', '', '', '', id FROM unnest($2::uuid[]) AS id`,
    [tenant, [owner, school]],
  )
  await client.query(
    `INSERT INTO establishment (id, tenant_id, kind, name, code, owner_entity_id, manager_entity_id, payee_entity_id,
       school_zone, created_at) VALUES ($1, $2, 'college', '', '', $3, $4, $4, 'A', now())`,
    [bookingAndRoom, tenant, owner, school],
  )
  const parties = ['organiser', 'establishment', 'owner'].map((role) => ({ role }))
  await client.query(
    `INSERT INTO agreement (id, tenant_id, organisation_id, booking_id, number, status, facts, verification_token,
       to_sign_sha256, created_at) VALUES ($1, $2, $3, $4, 'CONV-1', 'to-sign', $5, 'token', 'hash', now())`,
    [agreement, tenant, organisation, bookingAndRoom, { parties }],
  )
  await client.query(
    `INSERT INTO signature (id, tenant_id, organisation_id, agreement_id, party, account_id, signer_name, capacity, method,
       authenticated_by, sha256, signed_at, evidence)
     VALUES ($1, $2, $3, $4, 'organiser', $1, '', '', 'one-time-code', '', 'hash', now(), '{}')`,
    [randomUUID(), tenant, organisation, agreement],
  )
}

/** Only the row under test: its room is not needed to change it, so their keys are not checked. */
async function insertOccurrence(status: string): Promise<void> {
  await client.query(
    `INSERT INTO occurrence (id, tenant_id, organisation_id, booking_id, room_id, starts_at, ends_at, time_zone,
       local_date, status, created_at)
     VALUES ($1, $2, $3, $4, $4, '2026-01-10T17:00Z', '2026-01-10T19:00Z', 'Europe/Paris', '2026-01-10', $5, now())`,
    [randomUUID(), tenant, organisation, bookingAndRoom, status],
  )
}
