import { once } from 'node:events'
import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestDeps, type TestDeps } from './support/deps.ts'
import { startServer } from './support/running-server.ts'
import { createTestDatabase, type TestDatabase } from './support/postgres.ts'

let database: TestDatabase
let deps: TestDeps
beforeAll(async () => {
  database = await createTestDatabase()
  deps = await createTestDeps({ databaseUrl: database.databaseUrl })
})
afterAll(async () => {
  await deps.close()
  await database.drop()
})

describe('a server that is told to stop', () => {
  it('ends well, though a browser holds a connection that no request ever came by', async () => {
    const { SECRET_KEY, SESSION_SECRET, DATABASE_URL, DATA_DIR } = deps.config
    const server = await startServer({ SECRET_KEY, SESSION_SECRET, DATABASE_URL, DATA_DIR })
    const { hostname, port } = new URL(server.url)
    const opened = connect(Number(port), hostname)
    await once(opened, 'connect')
    expect((await fetch(`${server.url}/api/health/ready`)).status).toBe(200)
    expect(await server.end('SIGTERM')).toEqual({ code: 0, signal: null })
    opened.destroy()
  })
})
