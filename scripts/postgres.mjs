import { spawn } from 'node:child_process'
import { createHmac, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { chown, mkdir, mkdtemp, open, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { findBinaries, isReachableByAnyone, program } from './postgres-binaries.mjs'
import { Refusal, sentenceFor } from './say.mjs'

const nobody = 65534
const superuser = 'postgres'
const rolesFile = new URL('../apps/api/migrations/roles.sql', import.meta.url)

/**
 * Starts PostgreSQL from the npm binaries in `dataDir/postgres`, or re-attaches to one left behind by a killed process.
 * Loopback only. PostgreSQL refuses to run as root, so root hands it to the account `nobody`; no account is created.
 * `exited` resolves with the last lines of its log when it stops by itself.
 * @throws Refusal when the folder cannot be written or the server does not come up
 */
export async function startPostgres({ dataDir, fsync = true }) {
  const place = await preparePlace(resolve(dataDir))
  const password = await readOrMakePassword(place)
  const attached = await attachToRunning(place, password)
  if (attached) return attached
  const binaries = await findBinaries(place.runsAs)
  if (!existsSync(join(place.cluster, 'PG_VERSION'))) await createCluster(place, binaries)
  for (let attempt = 1; ; attempt += 1) {
    const server = await launch(place, binaries, await freePort(), password, fsync)
    if (server) return server
    // A free port can be taken between the question and its use: ask again, twice.
    if (attempt === 3) throw new Refusal(`PostgreSQL ne démarre pas.\n${await lastLines(place.log)}`)
  }
}

/** Stops the server that a killed process may have left on this folder. */
export async function stopPostgres({ dataDir }) {
  const cluster = join(resolve(dataDir), 'postgres')
  const password = await readFile(join(resolve(dataDir), 'postgres-password'), 'utf8').catch(() => '')
  const server = await attachToRunning({ cluster }, password.trim())
  await server?.stop()
}

/**
 * Creates the database and the roles of `apps/api/migrations/roles.sql`; harmless when they exist.
 * Passwords are derived from the superuser's, so that every process of this machine finds the same ones.
 */
export async function ensureRoles(superuserUrl, { database = 'salles_ouvertes' } = {}) {
  const ownerPassword = derive(superuserUrl, 'salles_owner')
  const appPassword = derive(superuserUrl, 'salles_app')
  await withClient(superuserUrl, async (client) => {
    await client.query(`select pg_advisory_lock(hashtext('salles-ouvertes roles'))`)
    const { rowCount } = await client.query('select from pg_database where datname = $1', [database])
    if (rowCount === 0) {
      const name = pg.escapeIdentifier(database)
      await client.query(
        `create database ${name} encoding 'UTF8' locale_provider icu icu_locale 'fr' template template0`,
      )
    }
    await withClient(urlFor(superuserUrl, { database }), async (inside) => {
      await inside.query(
        `select set_config('salles.owner_password', $1, false), set_config('salles.app_password', $2, false)`,
        [ownerPassword, appPassword],
      )
      await inside.query(await readFile(rolesFile, 'utf8'))
    })
  })
  return {
    migrationDatabaseUrl: urlFor(superuserUrl, { database, user: 'salles_owner', password: ownerPassword }),
    databaseUrl: urlFor(superuserUrl, { database, user: 'salles_app', password: appPassword }),
  }
}

/** The same server, another database and, when given, another account. */
export function urlFor(url, { database, user, password }) {
  const changed = new URL(url)
  changed.pathname = `/${database}`
  if (user !== undefined) changed.username = user
  if (password !== undefined) changed.password = password
  return changed.href
}

function derive(superuserUrl, role) {
  return createHmac('sha256', decodeURIComponent(new URL(superuserUrl).password))
    .update(role)
    .digest('base64url')
}

async function withClient(connectionString, work) {
  const client = new pg.Client({ connectionString })
  client.on('error', () => {})
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

async function preparePlace(dataDir) {
  try {
    await mkdir(dataDir, { recursive: true })
    const place = {
      cluster: join(dataDir, 'postgres'),
      draft: join(dataDir, 'postgres.new'),
      passwordFile: join(dataDir, 'postgres-password'),
      log: join(dataDir, 'postgres.log'),
      runsAs: process.getuid?.() === 0 ? nobody : undefined,
    }
    // Appending nothing proves the right to write before anything is created.
    await (await open(place.log, 'a')).close()
    // Linux opens the current folder by itself, whatever its parents forbid: that lets `nobody` work under a private folder.
    const isHidden = place.runsAs !== undefined && !(await isReachableByAnyone(dataDir))
    if (isHidden && process.platform !== 'linux') {
      throw new Refusal(
        `Le dossier ${dataDir} est sous un dossier privé de root : lancez la commande avec un compte ordinaire.`,
      )
    }
    return { ...place, isHidden }
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw new Refusal(sentenceFor(error, dataDir) ?? String(error.message))
  }
}

async function readOrMakePassword({ passwordFile, cluster }) {
  const known = await readFile(passwordFile, 'utf8').catch(() => undefined)
  if (known) return known.trim()
  if (existsSync(cluster)) {
    throw new Refusal(
      `Le mot de passe de la base manque (${passwordFile}). Repartez de zéro avec : npm start -- --reset`,
    )
  }
  const password = randomBytes(24).toString('base64url')
  await writeFile(passwordFile, password, { mode: 0o600 })
  return password
}

/** A folder that an interrupted initdb left half made even starts: so it is made beside, and renamed when complete. */
async function createCluster(place, binaries) {
  await rm(place.draft, { recursive: true, force: true })
  await mkdir(place.draft, { mode: 0o700 })
  const secret = await mkdtemp(join(tmpdir(), 'salles-ouvertes-'))
  const pwfile = join(secret, 'password')
  try {
    await writeFile(pwfile, await readFile(place.passwordFile), { mode: 0o600 })
    if (place.runsAs !== undefined) {
      for (const path of [place.draft, secret, pwfile]) await chown(path, nobody, nobody)
    }
    const locale = ['-E', 'UTF8', '--locale=C.UTF-8', '--locale-provider=icu', '--icu-locale=fr']
    const access = ['-U', superuser, '-A', 'scram-sha-256', `--pwfile=${pwfile}`]
    const initdb = await run(place, place.draft, program(binaries, 'initdb'), ['-k', ...locale, ...access])
    const [code] = await once(initdb, 'exit')
    if (code !== 0) {
      const lines = await lastLines(place.log)
      throw new Refusal(sentenceFor({ message: lines }) ?? `La base de données n’a pas pu être créée.\n${lines}`)
    }
    await rename(place.draft, place.cluster)
  } finally {
    await rm(secret, { recursive: true, force: true })
  }
}

/** Runs a program of PostgreSQL on `cluster`, in a process group of its own so that Ctrl-C reaches it through us only. */
async function run(place, cluster, path, options) {
  const log = await open(place.log, 'a')
  const env = { PATH: process.env.PATH ?? '', TZ: 'UTC', LC_ALL: 'C.UTF-8' }
  if (process.platform === 'win32') env.SYSTEMROOT = process.env.SYSTEMROOT ?? ''
  const account = place.runsAs === undefined ? {} : { uid: nobody, gid: nobody }
  const folder = place.isHidden ? '/proc/self/cwd' : cluster
  const child = spawn(path, ['-D', folder, ...options], {
    ...account,
    cwd: cluster,
    env,
    detached: true,
    stdio: ['ignore', log.fd, log.fd],
  })
  await once(child, 'spawn').finally(() => log.close())
  return child
}

async function launch(place, binaries, port, password, fsync) {
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    port,
    max_connections: 200,
    log_min_messages: 'warning',
    ...(fsync ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  }
  const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const child = await run(place, place.cluster, program(binaries, 'postgres'), options)
  const exited = once(child, 'exit').then(() => lastLines(place.log))
  child.unref()
  const superuserUrl = urlOf(port, password)
  if (!(await answers(superuserUrl, () => child.exitCode === null && child.signalCode === null))) {
    child.kill('SIGKILL')
    return undefined
  }
  const stop = () => stopProcess(child.pid, () => child.exitCode !== null || child.signalCode !== null)
  return { port, superuserUrl, exited, stop }
}

/** A killed parent leaves PostgreSQL running; `postmaster.pid` tells its process (line 1) and its port (line 4). */
async function attachToRunning(place, password) {
  const pidFile = join(place.cluster, 'postmaster.pid')
  const lines = await readFile(pidFile, 'utf8').catch(() => undefined)
  if (lines === undefined) return undefined
  const [pid, , , port] = lines.split('\n').map(Number)
  if (!pid || !port || !isAlive(pid)) return undefined
  const superuserUrl = urlOf(port, password)
  if (!(await answers(superuserUrl, () => isAlive(pid), 10))) return undefined
  const exited = new Promise(() => {})
  return { port, superuserUrl, exited, stop: () => stopProcess(pid, () => !isAlive(pid) || !existsSync(pidFile)) }
}

/** SIGINT is PostgreSQL's fast shutdown: sessions are cut, everything committed is on disk. */
async function stopProcess(pid, hasStopped) {
  if (!hasStopped()) process.kill(pid, 'SIGINT')
  for (let waited = 0; !hasStopped(); waited += 1) {
    if (waited === 500) process.kill(pid, 'SIGQUIT')
    await pause(20)
  }
}

async function answers(connectionString, isWorthWaiting, seconds = 30) {
  const deadline = Date.now() + seconds * 1000
  while (isWorthWaiting() && Date.now() < deadline) {
    const client = new pg.Client({ connectionString, connectionTimeoutMillis: 2000 })
    client.on('error', () => {})
    try {
      await client.connect()
      return true
    } catch (error) {
      if (error.code === '28P01') return false
      await pause(20)
    } finally {
      await client.end().catch(() => {})
    }
  }
  return false
}

function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address()
  server.close()
  await once(server, 'close')
  return port
}

function urlOf(port, password) {
  return `postgresql://${superuser}:${password}@127.0.0.1:${port}/postgres`
}

async function lastLines(file) {
  const text = await readFile(file, 'utf8').catch(() => '')
  return text.trimEnd().split('\n').slice(-8).join('\n')
}
