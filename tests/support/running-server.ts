import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const api = fileURLToPath(new URL('../../apps/api/', import.meta.url))

/** The product as it is delivered: `npm test` has built it; alone, it is built when it is not there. */
async function builtServer(): Promise<string> {
  const main = join(api, 'dist/main.js')
  if (!existsSync(main)) {
    const [code] = (await once(spawn(process.execPath, ['build.mjs'], { cwd: api }), 'exit')) as [number]
    if (code !== 0) throw new Error('the product could not be built')
  }
  return main
}

export type RunningServer = {
  url: string
  /** Sends the signal, and answers how the process ended. */
  end: (signal: 'SIGTERM' | 'SIGKILL') => Promise<{ code: number | null; signal: string | null }>
}

/** Starts the server with its worker in a process of its own; over once it answers. */
export async function startServer(env: Record<string, string>): Promise<RunningServer> {
  const child = spawn(process.execPath, [await builtServer()], {
    env: { PATH: process.env['PATH'] ?? '', NODE_ENV: 'test', PORT: '0', LOG_LEVEL: 'info', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const exited = once(child, 'exit')
  let url = ''
  for await (const line of createInterface(child.stdout)) {
    url = /Server listening at (http:\/\/127\.0\.0\.1:\d+)/.exec(line)?.[1] ?? ''
    if (url) break
  }
  child.stdout.resume()
  if (!url) throw new Error('the server stopped before it answered')
  return {
    url,
    async end(wanted) {
      child.kill(wanted)
      const [code, signal] = (await exited) as [number | null, string | null]
      return { code, signal }
    },
  }
}

/** Starts the server, and kills it once `until`, called with its address, is over. */
export async function startThenKill(env: Record<string, string>, until: (url: string) => Promise<void>): Promise<void> {
  const server = await startServer(env)
  await until(server.url)
  const { signal } = await server.end('SIGKILL')
  if (signal !== 'SIGKILL') throw new Error('the server had stopped by itself')
}
