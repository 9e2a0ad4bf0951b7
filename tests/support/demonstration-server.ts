import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { TestProject } from 'vitest/node'
import { createTestDatabase } from './postgres.ts'

const run = promisify(execFile)
const root = fileURLToPath(new URL('../../', import.meta.url))
const web = join(root, 'apps/web')

/** What a spec needs to stand on a demonstration of its own: a database to copy, the files, and the key of the secrets. */
export type PlayedDemonstration = { databaseUrl: string; folder: string; secretKey: string; webDist: string }

declare module 'vitest' {
  export interface ProvidedContext {
    demonstration: PlayedDemonstration
  }
}

/** Run by vitest once for the browser journeys: the front is built, and the demonstration played as a start plays it. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const webDist = await builtFront()
  const folder = await mkdtemp(join(tmpdir(), 'salles-ouvertes-demonstration-'))
  const secretKey = randomBytes(32).toString('base64')
  const database = await createTestDatabase()
  await run(process.execPath, ['--import', 'tsx', 'apps/api/src/seed.ts'], {
    cwd: root,
    env: {
      ...process.env,
      NODE_ENV: 'test',
      DATABASE_URL: database.databaseUrl,
      MIGRATION_DATABASE_URL: database.migrationDatabaseUrl,
      SESSION_SECRET: randomBytes(32).toString('hex'),
      SECRET_KEY: secretKey,
      DATA_DIR: folder,
      DEMO: '1',
    },
  })
  project.provide('demonstration', { databaseUrl: database.databaseUrl, folder, secretKey, webDist })
  return async () => {
    await database.drop()
    await rm(folder, { recursive: true, force: true })
  }
}

/** `npm test` has built the front before; alone, it is built when there is none. `WEB_DIST` names another one. */
async function builtFront(): Promise<string> {
  const dist = process.env['WEB_DIST'] ?? join(web, 'dist')
  if (!existsSync(join(dist, 'index.html'))) {
    const vite = join(web, 'node_modules/vite/bin/vite.js')
    await run(process.execPath, [vite, 'build', '--outDir', dist], { cwd: web })
  }
  return dist
}
