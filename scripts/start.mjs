// Everything a newcomer needs, in one command: database, migrations, demonstration data, server.
//   npm start [-- --port N] [-- --reset]
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { choosePort } from './start-port.mjs'
import { claimData, noteServer, openData, prepareOnce, readSecrets, resetData } from './start-data.mjs'
import { openDatabase } from './start-database.mjs'
import { besideOf, openSignatureServices } from './start-signature-services.mjs'
import { printWelcome } from './start-welcome.mjs'
import { Refusal, explain } from './say.mjs'

const root = resolve(fileURLToPath(import.meta.url), '../..')
const dataDir = join(root, '.data')
/** What a prepared database comes from. */
const preparedFrom = ['dist', 'migrations', 'seed'].map((folder) => join(root, 'apps/api', folder))

/** What was started, stopped in the reverse order. */
const started = []
let isStopping = false
let failure

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stopAll())
stopWithNpm()

try {
  await start()
} catch (error) {
  if (!isStopping) explain(error)
  await stopAll()
}

async function start() {
  const options = readOptions()
  await openData(dataDir)
  started.push({ stop: await claimData(dataDir) })
  if (options.reset) await resetData(dataDir)
  const host = process.env.HOST ?? '127.0.0.1'
  const port = await choosePort(host, options.port)
  const database = await openDatabase(dataDir)
  started.push(database)
  void database.exited.then((lines) => fail(`PostgreSQL s’est arrêté.\n${lines}`))
  const publicUrl = process.env.PUBLIC_URL ?? `http://localhost:${port}`
  const settings = {
    ...(await readSecrets(dataDir)),
    DATABASE_URL: database.databaseUrl,
    DATA_DIR: dataDir,
    DEMO: process.env.DEMO ?? '1',
    LOG_LEVEL: process.env.LOG_LEVEL ?? 'warn',
    HOST: host,
    PORT: String(port),
    PUBLIC_URL: publicUrl,
    WEB_DIST: join(root, 'apps/web/dist'),
  }
  if (settings.DEMO === '1')
    settings.PAYFIP_URL = process.env.PAYFIP_URL ?? `http://127.0.0.1:${besideOf(port)}/payfip/tpa`
  const asOwner = { ...settings, MIGRATION_DATABASE_URL: database.migrationDatabaseUrl }
  const prepare = () => prepareDatabase(asOwner)
  // A database that others may change is looked at each time.
  if (database.isOurs) await prepareOnce(dataDir, preparedFrom, settings.DEMO, prepare)
  else await prepare()
  const services = settings.DEMO === '1' ? openSignatureServices(root, port) : null
  if (services) started.push(services)
  const server = launch('main.js', settings, ['--enable-source-maps'])
  await noteServer(dataDir, server.pid)
  void once(server, 'exit').then(([code]) => fail(`Le serveur s’est arrêté (code ${code ?? 'inconnu'}).`))
  await untilReady(
    `http://${host.includes(':') ? `[${host}]` : host.replace('0.0.0.0', '127.0.0.1')}:${port}/api/health/ready`,
  )
  if (!isStopping) printWelcome(root, publicUrl, settings.DEMO === '1', await services?.address)
}

function prepareDatabase(settings) {
  return settings.DEMO === '1'
    ? runToTheEnd('seed.js', settings, 'La base et ses données de démonstration n’ont pas pu être préparées.')
    : runToTheEnd('migrate.js', settings, 'La base de données n’a pas pu être mise à jour.')
}

function readOptions() {
  try {
    const { values } = parseArgs({ options: { port: { type: 'string' }, reset: { type: 'boolean', default: false } } })
    return { reset: values.reset, port: values.port ?? process.env.PORT }
  } catch {
    throw new Refusal('Usage : npm start [-- --port 3000] [-- --reset]')
  }
}

/** In a process group of its own, so that Ctrl-C reaches it through us, in order, and once. */
function launch(name, settings, options = []) {
  const child = spawn(process.execPath, [...options, join(root, 'apps/api/dist', name)], {
    cwd: root,
    env: { ...withoutOwner(process.env), ...settings },
    detached: true,
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const exited = once(child, 'exit')
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return
    child.kill('SIGTERM')
    const timer = setTimeout(() => child.kill('SIGKILL'), 5000)
    await exited
    clearTimeout(timer)
  }
  started.push({ stop })
  return child
}

/** The running server must not hold the key of the owner, who may do anything to the tables. */
function withoutOwner(environment) {
  const env = { ...environment }
  delete env.MIGRATION_DATABASE_URL
  return env
}

async function runToTheEnd(name, settings, sentence) {
  const child = launch(name, settings)
  const [code] = await once(child, 'exit')
  if (code !== 0 && !isStopping) throw new Refusal(sentence)
  if (isStopping) throw new Refusal('Arrêt demandé.')
}

async function untilReady(url) {
  for (const deadline = Date.now() + 60_000; !isStopping; await pause(30)) {
    const answer = await fetch(url).catch(() => undefined)
    if (answer?.ok) return
    if (Date.now() > deadline) {
      throw new Refusal(`Le serveur ne répond pas sur ${url} : ${answer ? await answer.text() : 'aucune réponse'}`)
    }
  }
}

function fail(sentence) {
  if (isStopping) return
  failure ??= sentence
  void stopAll()
}

async function stopAll() {
  if (isStopping) return
  isStopping = true
  for (const { stop } of started.reverse()) await stop()
  if (failure) explain(new Refusal(failure))
  process.exit()
}

/** A kill sent to npm alone does not always reach us: without npm, nobody is left to stop us. */
function stopWithNpm() {
  if (!process.env.npm_lifecycle_event) return
  const parent = process.ppid
  setInterval(() => {
    if (process.ppid !== parent) void stopAll()
  }, 500).unref()
}
