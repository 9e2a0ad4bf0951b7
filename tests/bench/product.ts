import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

export type Started = { url: string; pid: number; stop: () => Promise<void> }

const root = fileURLToPath(new URL('../..', import.meta.url))

/** The built product as it runs, worker included, in a process of its own. */
export async function startProduct(databaseUrl: string): Promise<Started> {
  const folder = await mkdtemp(join(tmpdir(), 'salles-ouvertes-bench-'))
  const env = {
    // The clock of the measures is moved, which production refuses.
    NODE_ENV: 'test',
    DATABASE_URL: databaseUrl,
    DATA_DIR: folder,
    LOG_LEVEL: 'error',
    SECRET_KEY: randomBytes(32).toString('base64'),
    SESSION_SECRET: randomBytes(48).toString('base64url'),
    TRUST_PROXY: '1',
  }
  const started = await start([join(root, 'apps/api/dist/main.js')], env, '/api/health/live')
  return {
    ...started,
    async stop() {
      await started.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** The floor of `floor/main.ts`: one bare Fastify. */
export const startFloor = (databaseUrl: string): Promise<Started> =>
  start(
    ['--import', 'tsx', join(root, 'tests/bench/floor/main.ts')],
    { FLOOR_DATABASE_URL: databaseUrl, NODE_ENV: 'production' },
    '/bare',
  )

async function start(args: string[], env: Record<string, string>, path: string): Promise<Started> {
  const port = await freePort()
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { PATH: process.env['PATH'] ?? '', ...env, HOST: '127.0.0.1', PORT: String(port) },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const exited = once(child, 'exit')
  const url = `http://127.0.0.1:${port}`
  const stop = async () => {
    child.kill('SIGTERM')
    await exited
  }
  for (let tries = 0; tries < 600; tries += 1, await pause(100)) {
    if (child.exitCode !== null) throw new Error(`${args.at(-1)} stopped before it answered`)
    if ((await fetch(`${url}${path}`).catch(() => null))?.ok) return { url, pid: child.pid ?? 0, stop }
  }
  await stop()
  throw new Error(`${args.at(-1)} does not answer`)
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' && address ? address.port : 0
}
