// Measures the product at national size beside the bare SQL of the same work, and writes docs/benchmarks.md.
//   npm run bench [-- --rooms 6000 --small 0 --rounds 2 --requests 50 --seconds 5]
// The stock (about 5 million occurrences) is generated once, in .cache/bench: some ten minutes and 6 GB of disk.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { startPostgres } from './postgres.mjs'
import { Refusal, explain } from './say.mjs'

const root = resolve(fileURLToPath(import.meta.url), '../..')
/** What a machine of 8 GiB given to this product would have; the defaults of PostgreSQL are those of 1998. */
const settings = { shared_buffers: '2GB', max_wal_size: '8GB', checkpoint_timeout: '30min' }

await main().catch(explain)

async function main() {
  const dataDir = join(root, '.cache/bench')
  await mkdir(dataDir, { recursive: true })
  let server = await startPostgres({ dataDir })
  try {
    if (await configure(server.superuserUrl)) {
      await server.stop()
      server = await startPostgres({ dataDir })
    }
    const bench = spawn(process.execPath, ['--import', 'tsx', 'tests/bench/main.ts', ...process.argv.slice(2)], {
      cwd: root,
      env: { ...process.env, BENCH_SUPERUSER_URL: server.superuserUrl },
      stdio: 'inherit',
    })
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => bench.kill('SIGTERM'))
    const [code] = await once(bench, 'exit')
    if (code !== 0) throw new Refusal('Les mesures se sont arrêtées avant la fin.')
  } finally {
    await server.stop()
  }
}

/** Writes the settings that differ. Returns whether the server must start again to read them. */
async function configure(connectionString) {
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    const { rows } = await client.query(
      'select name from pg_settings where name = any ($1) and current_setting(name) <> $2::json ->> name',
      [Object.keys(settings), JSON.stringify(settings)],
    )
    for (const { name } of rows) await client.query(`alter system set ${name} = '${settings[name]}'`)
    return rows.length > 0
  } finally {
    await client.end()
  }
}
