import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../tests/support/postgres.ts'

const entry = fileURLToPath(new URL('open-tenant.ts', import.meta.url))
let database: TestDatabase
let folder: string
beforeAll(async () => {
  database = await createTestDatabase()
  folder = await mkdtemp(join(tmpdir(), 'salles-ouvertes-tenant-'))
})
afterAll(async () => {
  await database.drop()
  await rm(folder, { recursive: true, force: true })
})

async function open(content: unknown) {
  const path = join(folder, 'tenant.json')
  await writeFile(path, JSON.stringify(content))
  return promisify(execFile)(process.execPath, ['--import', 'tsx', entry, path], {
    env: {
      ...process.env,
      DATABASE_URL: database.databaseUrl,
      SESSION_SECRET: randomBytes(32).toString('hex'),
      SECRET_KEY: randomBytes(32).toString('base64'),
    },
  })
}
const commune = {
  kind: 'commune',
  name: 'Commune fictive',
  slug: 'commune-fictive',
  officialCode: '38999',
  contactEmail: 'salles@commune-fictive.example',
  legalEntity: {
    name: 'Commune fictive',
    address: '1 place de l’Exemple',
    postalCode: '38999',
    city: 'Fictive',
    code: 'FICT',
  },
  runner: { email: 'clerc@commune-fictive.example', givenName: 'Dominique', familyName: 'Fictive' },
}

describe('open-tenant', () => {
  it('opens a commune with its legal entity and invites who runs it', async () => {
    const { stdout } = await open(commune)
    expect(stdout).toContain('Commune fictive is open')
    const client = new pg.Client({ connectionString: database.superuserUrl })
    await client.connect()
    const { rows } = await client.query(`
      SELECT t.slug, e.code, a.email, g.role FROM tenant t JOIN legal_entity e ON e.tenant_id = t.id
        JOIN role_grant g ON g.tenant_id = t.id JOIN account a ON a.id = g.account_id`)
    await client.end()
    expect(rows).toEqual([
      { slug: 'commune-fictive', code: 'FICT', email: 'clerc@commune-fictive.example', role: 'town-clerk' },
    ])
  })

  it('says what is wrong in the file', async () => {
    await expect(open({ ...commune, kind: 'région' })).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining('kind:'),
    })
  })
})
