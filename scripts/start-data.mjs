import { createHash, randomBytes } from 'node:crypto'
import { mkdir, open, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { stopPostgres } from './postgres.mjs'
import { Refusal, sentenceFor } from './say.mjs'

const claim = 'start.pid'
const server = 'server.pid'
const prepared = 'prepared'

/** Makes the data folder, and proves that it can be written. */
export async function openData(dataDir) {
  try {
    await mkdir(dataDir, { recursive: true })
    await (await open(join(dataDir, 'start.log'), 'a')).close()
    await rm(join(dataDir, 'start.log'))
  } catch (error) {
    throw new Refusal(sentenceFor(error, dataDir) ?? error.message)
  }
}

/** One start at a time on a data folder: a second one would stop the database of the first. Returns the release. */
export async function claimData(dataDir) {
  const file = join(dataDir, claim)
  const holder = Number(await readFile(file, 'utf8').catch(() => ''))
  if (holder && holder !== process.pid && runs(holder, 'start.mjs')) {
    throw new Refusal(
      `Salles ouvertes tourne déjà ici (processus ${holder}). Arrêtez-la avec Ctrl-C dans son terminal, ou : kill ${holder}`,
    )
  }
  await writeFile(file, String(process.pid))
  await stopLeftover(join(dataDir, server))
  return () => rmSync(file, { force: true })
}

/** Remembers the server, so that the next start can stop it if this one is killed without a chance to. */
export async function noteServer(dataDir, pid) {
  await writeFile(join(dataDir, server), String(pid))
}

async function stopLeftover(file) {
  const pid = Number(await readFile(file, 'utf8').catch(() => ''))
  if (pid && runs(pid, 'dist/main.js')) process.kill(pid, 'SIGTERM')
  for (let waited = 0; pid && waited < 100 && runs(pid, 'dist/main.js'); waited += 1) await pause(50)
  await rm(file, { force: true })
}

/** A process number is given again after a while: where the system tells, its command must be ours too. */
function runs(pid, script) {
  try {
    process.kill(pid, 0)
  } catch {
    return false
  }
  const commandLine = `/proc/${pid}/cmdline`
  return (
    !existsSync('/proc/self/cmdline') || (existsSync(commandLine) && readFileSync(commandLine, 'utf8').includes(script))
  )
}

/** Forgets everything of the demonstration on this machine. A server named by DATABASE_URL is never emptied. */
export async function resetData(dataDir) {
  if (process.env.DATABASE_URL) {
    throw new Refusal(
      '--reset ne vide que la base locale de démonstration : retirez DATABASE_URL, ou videz votre base vous-même.',
    )
  }
  await stopPostgres({ dataDir })
  for (const name of await readdir(dataDir)) {
    if (name !== claim) await rm(join(dataDir, name), { recursive: true, force: true })
  }
  console.log('Données de démonstration effacées.')
}

/** Keys of this machine's demonstration, made once and readable by their owner only. */
export async function readSecrets(dataDir) {
  const file = join(dataDir, 'secrets.json')
  const known = await readFile(file, 'utf8').catch(() => undefined)
  const made = known
    ? JSON.parse(known)
    : { SESSION_SECRET: randomBytes(48).toString('base64url'), SECRET_KEY: randomBytes(32).toString('base64') }
  if (!known) await writeFile(file, JSON.stringify(made, null, 2), { mode: 0o600 })
  return {
    SESSION_SECRET: process.env.SESSION_SECRET ?? made.SESSION_SECRET,
    SECRET_KEY: process.env.SECRET_KEY ?? made.SECRET_KEY,
    // The server refuses keys made here when it runs in production.
    GENERATED_KEYS: process.env.SESSION_SECRET && process.env.SECRET_KEY ? '0' : '1',
  }
}

/**
 * Runs `prepare` unless the same files already prepared this folder today: the demonstration looks at its future once a
 * day. `facts` name whatever else it depends on; `folders` hold the programs, migrations and seed data.
 */
export async function prepareOnce(dataDir, folders, facts, prepare) {
  const file = join(dataDir, prepared)
  const day = new Date().toLocaleDateString('en-CA', { timeZone: 'Europe/Paris' })
  const wanted = [day, facts, await fingerprint(folders)].join(' ')
  if ((await readFile(file, 'utf8').catch(() => '')) === wanted) return
  await rm(file, { force: true })
  await prepare()
  await writeFile(file, wanted)
}

async function fingerprint(folders) {
  const hash = createHash('sha256')
  for (const folder of folders) {
    const names = await readdir(folder, { recursive: true })
    for (const name of names
      .filter((name) => /\.(js|sql|json|gz)$/.test(name) && !name.endsWith('snapshot.json'))
      .sort()) {
      hash.update(name)
      hash.update(await readFile(join(folder, name)))
    }
  }
  return hash.digest('hex')
}
