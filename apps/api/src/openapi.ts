import { pino } from 'pino'
import { buildApp } from './app.ts'
import type { Deps } from './deps.ts'
import { openDatabase } from './platform/database.ts'
import { readConfig } from './platform/config.ts'

/**
 * The OpenAPI document as text, made without a database: routes only declare themselves. Its schemas
 * stand in the order of their names, because the order of imports is nobody's decision.
 */
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
  const document = JSON.stringify(withSchemasByName(app.swagger()), null, 2)
  await app.close()
  await db.pool.end()
  return `${document}\n`
}

/** @param document any OpenAPI 3 document; what has no schema is returned as it is. */
function withSchemasByName(document: object): object {
  const { components } = document as { components?: { schemas?: Record<string, unknown> } }
  if (!components?.schemas) return document
  const schemas = Object.entries(components.schemas).sort(([a], [b]) => (a < b ? -1 : 1))
  return { ...document, components: { ...components, schemas: Object.fromEntries(schemas) } }
}
