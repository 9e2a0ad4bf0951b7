import { pino } from 'pino'
import { buildApp } from './app.ts'
import type { Deps } from './deps.ts'
import { openDatabase } from './platform/database.ts'
import { readConfig } from './platform/config.ts'

/** The OpenAPI document as text, made without a database: routes only declare themselves. */
export async function openApiDocument(): Promise<string> {
  const config = readConfig({
    DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none',
    SESSION_SECRET: 'only declares routes, signs nothing',
    SECRET_KEY: Buffer.alloc(32).toString('base64'),
    DEMO: '1',
  })
  const db = openDatabase(config.DATABASE_URL)
  const app = await buildApp({ config, db, log: pino({ level: 'silent' }) } as unknown as Deps)
  await app.ready()
  const document = JSON.stringify(app.swagger(), null, 2)
  await app.close()
  await db.pool.end()
  return `${document}\n`
}
