import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { startPostgres } from '../../scripts/postgres.mjs'

/**
 * Run by vitest once, around all test files. `npm test` brings a server; alone, a folder is set aside where the first test
 * that wants a database starts one, and what was started is stopped at the end.
 */
export function setup(): (() => Promise<void>) | undefined {
  if (process.env['TEST_SUPERUSER_URL'] || process.env['TEST_SERVER_FOLDER']) return undefined
  const folder = mkdtempSync(join(tmpdir(), 'salles-ouvertes-tests-'))
  process.env['TEST_SERVER_FOLDER'] = folder
  return async () => {
    delete process.env['TEST_SERVER_FOLDER']
    if (existsSync(join(folder, 'postgres'))) {
      const server = await startPostgres({ dataDir: folder, fsync: false })
      await server.stop()
    }
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Superuser address of the server of this run: the one of `npm test`, or one started here and shared by all workers. */
export async function superuserUrl(): Promise<string> {
  const given = process.env['TEST_SUPERUSER_URL']
  if (given) return given
  const folder = process.env['TEST_SERVER_FOLDER']
  if (!folder) throw new Error('tests/support/postgres-server.ts is not among the globalSetup of this vitest project')
  return alone(join(folder, 'starting'), async () => {
    const server = await startPostgres({ dataDir: folder, fsync: false })
    return server.superuserUrl
  })
}

async function alone<T>(lock: string, work: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      mkdirSync(lock)
      break
    } catch {
      await pause(20)
    }
  }
  try {
    return await work()
  } finally {
    rmSync(lock, { recursive: true })
  }
}
