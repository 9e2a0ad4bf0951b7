import pg from 'pg'
import { ensureRoles, urlFor } from '../../scripts/postgres.mjs'
import { migrate } from '../../apps/api/src/platform/migrate.ts'
import { benchNow } from './stock/calendar.ts'
import { generateStock, type Volume } from './stock/generate-stock.ts'

/** Raised when the generator writes other rows: stocks made before are then left aside. */
const stockVersion = 1

export type BenchDatabase = { databaseUrl: string; superuserUrl: string; drop: () => Promise<void> }

/**
 * A copy of the stock of that volume, its clock at the day of the measures. The stock is made once and kept: what a run
 * writes goes with its copy.
 */
export async function benchDatabase(
  serverUrl: string,
  volume: Volume,
  say: (line: string) => void,
): Promise<BenchDatabase> {
  const stock = `stock_v${stockVersion}_${volume.rooms}_${volume.seed}`
  const database = `run_${volume.rooms}_${volume.seed}`
  await withClient(serverUrl, async (server) => {
    const { rowCount } = await server.query('SELECT FROM pg_database WHERE datname = $1', [stock])
    if (rowCount === 0) await makeStock(server, serverUrl, stock, volume, say)
    // A stock made before the last migrations receives them, as an instance would.
    await migrate((await ensureRoles(serverUrl, { database: stock })).migrationDatabaseUrl)
    await server.query(`DROP DATABASE IF EXISTS ${database} WITH (FORCE)`)
    await server.query(`CREATE DATABASE ${database} TEMPLATE ${stock} STRATEGY FILE_COPY`)
  })
  const { databaseUrl } = await ensureRoles(serverUrl, { database })
  const superuserUrl = urlFor(serverUrl, { database })
  await withClient(superuserUrl, async (client) => {
    await client.query(
      'UPDATE clock_offset SET offset_ms = round(extract(epoch FROM $1::timestamptz - clock_timestamp()) * 1000)',
      [benchNow],
    )
    await client.query('CHECKPOINT')
  })
  const drop = () =>
    withClient(serverUrl, (server) => server.query(`DROP DATABASE IF EXISTS ${database} WITH (FORCE)`)).then(() => {})
  return { databaseUrl, superuserUrl, drop }
}

/** Under another name until it is whole: an interrupted generation begins again. */
async function makeStock(
  server: pg.Client,
  serverUrl: string,
  stock: string,
  volume: Volume,
  say: (line: string) => void,
): Promise<void> {
  await server.query(`DROP DATABASE IF EXISTS ${stock}_draft WITH (FORCE)`)
  await generateStock(serverUrl, `${stock}_draft`, volume, say)
  await server.query(`ALTER DATABASE ${stock}_draft RENAME TO ${stock}`)
}

export async function withClient<T>(connectionString: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString })
  client.on('error', () => undefined)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
