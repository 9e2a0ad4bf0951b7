import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../tests/support/postgres.ts'

const entry = fileURLToPath(new URL('appoint-admin.ts', import.meta.url))
let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.drop())

const appoint = (...words: string[]) =>
  promisify(execFile)(process.execPath, ['--import', 'tsx', entry, ...words], {
    env: {
      ...process.env,
      DATABASE_URL: database.databaseUrl,
      SESSION_SECRET: randomBytes(32).toString('hex'),
      SECRET_KEY: randomBytes(32).toString('base64'),
    },
  })

describe('appoint-admin', () => {
  it('names an administrator, and leaves the invitation to the server', async () => {
    const { stdout } = await appoint('admin@exemple.example', 'Ariane', 'Fictive')
    expect(stdout).toContain('admin@exemple.example')
    const client = new pg.Client({ connectionString: database.superuserUrl })
    await client.connect()
    const { rows } = await client.query(`
      SELECT a.email, g.role, o.event_type FROM account a
        JOIN role_grant g ON g.account_id = a.id
        JOIN outbox o ON o.payload ->> 'accountId' = a.id::text`)
    await client.end()
    expect(rows).toEqual([{ email: 'admin@exemple.example', role: 'platform-admin', event_type: 'account.invited' }])
  })

  it.each([[[]], [['nobody', 'Ariane', 'Fictive']], [['admin@exemple.example', 'Ariane']]])(
    'refuses %j and says how to call it',
    async (words) => {
      await expect(appoint(...words)).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining('Usage') })
    },
  )
})
