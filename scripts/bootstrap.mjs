// Installs what the lockfile names, and with `build` builds both applications: each only when something changed.
// Runs before any dependency exists: Node's own modules only.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
// As a whole: a named import that an old Node lacks would stop it before the sentence about its version.
import fs from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Refusal, explain, sentenceFor } from './say.mjs'
import { writableHome } from './writable-home.mjs'

const root = resolve(fileURLToPath(import.meta.url), '../..')
const pnpm = ['--yes', 'pnpm@12.21.0']
const stamps = join(root, 'node_modules/.salles-ouvertes')
const neededMegabytes = 1200

const builds = {
  api: {
    folder: 'apps/api',
    product: 'dist',
    sources: ['apps/api/src', 'apps/api/build.mjs', 'apps/api/package.json'],
  },
  web: { folder: 'apps/web', product: 'dist', sources: ['apps/web'] },
}

await main(process.argv.slice(2)).catch(explain)

async function main([target]) {
  checkNode()
  if (target === 'production') return keepProduction()
  await whenChanged('install', installInputs(), 'node_modules/.modules.yaml', install)
  if (target === undefined) return
  if (target !== 'build') throw new Refusal(`Usage : node scripts/bootstrap.mjs [build | production]`)
  await Promise.all(Object.entries(builds).map(([name, build]) => buildWhenChanged(name, build)))
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  throw new Refusal(
    `Salles ouvertes demande Node.js 20.19 ou plus récent ; cette machine a la version ${process.versions.node}. ` +
      `Installez une version récente (nodejs.org), puis relancez la commande.`,
  )
}

/** Runs `work` unless its inputs are those of the last success and its product is still there. */
async function whenChanged(name, inputs, product, work) {
  const stamp = join(stamps, name)
  const wanted = fingerprint(inputs)
  if (fs.existsSync(stamp) && fs.existsSync(join(root, product)) && fs.readFileSync(stamp, 'utf8') === wanted) return
  await work()
  try {
    fs.mkdirSync(stamps, { recursive: true })
    fs.writeFileSync(stamp, wanted)
  } catch (error) {
    throw new Refusal(sentenceFor(error, stamps) ?? error.message)
  }
}

function buildWhenChanged(name, { folder, product, sources }) {
  const inputs = [...sources, 'packages/contract', 'pnpm-lock.yaml', 'tsconfig.base.json'].flatMap(filesUnder)
  return whenChanged(`build-${name}`, inputs, `${folder}/${product}`, async () => {
    const started = Date.now()
    await run('npm', ['run', 'build', '--silent'], join(root, folder), `La construction de ${folder} a échoué.`)
    console.log(`${folder} construit en ${seconds(started)}.`)
  })
}

async function install() {
  const started = Date.now()
  console.log('Installation des dépendances…')
  const failure = `L’installation des dépendances a échoué. Vérifiez l’accès au registre npm, puis relancez la commande.`
  await run('npx', [...pnpm, 'install', '--frozen-lockfile'], root, failure)
  console.log(`Dépendances installées en ${seconds(started)}.`)
}

/** For the container image: only what the running API needs, in place of everything, and the empty folder of its files. */
async function keepProduction() {
  for (const folder of ['', 'apps/api', 'apps/web', 'packages/contract', 'tests']) {
    fs.rmSync(join(root, folder, 'node_modules'), { recursive: true, force: true })
  }
  const options = ['--prod', '--frozen-lockfile', '--filter', '@salles-ouvertes/api...']
  await run('npx', [...pnpm, 'install', ...options], root, 'L’installation pour la production a échoué.')
  fs.mkdirSync(join(root, 'data'), { recursive: true })
}

async function run(command, args, cwd, failure) {
  // Locked versions were chosen once, with care: asking the network again for their age only costs time on a new machine.
  const settings = {
    CI: '1',
    npm_config_prefer_offline: 'true',
    npm_config_fetch_retry_mintimeout: '1000',
    npm_config_fetch_retry_maxtimeout: '5000',
    pnpm_config_minimum_release_age: '0',
  }
  const child = spawn(command, args, {
    cwd,
    env: { ...process.env, ...settings, ...writableHome() },
    shell: process.platform === 'win32',
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const output = []
  child.stdout.on('data', (chunk) => output.push(chunk))
  child.stderr.on('data', (chunk) => output.push(chunk))
  const code = await new Promise((done) => child.once('error', () => done(1)).once('close', done))
  if (code === 0) return
  const text = Buffer.concat(output).toString('utf8')
  const { bavail, bsize } = fs.statfsSync(root)
  const freeMegabytes = Math.floor((bavail * bsize) / 1e6)
  if (/ENOSPC|no space left/i.test(text) || freeMegabytes < 50) {
    throw new Refusal(
      `Le disque est plein : il reste ${freeMegabytes} Mo et l’installation en demande environ ${neededMegabytes}. ` +
        `Libérez de la place, puis relancez la commande.`,
    )
  }
  throw new Refusal(`${text.trim().split('\n').slice(-15).join('\n')}\n\n${failure}`)
}

function installInputs() {
  const manifests = ['apps', 'packages'].flatMap((folder) =>
    fs.readdirSync(join(root, folder)).map((name) => `${folder}/${name}/package.json`),
  )
  return ['package.json', 'tests/package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml', ...manifests].filter((file) =>
    fs.existsSync(join(root, file)),
  )
}

function filesUnder(path) {
  const start = join(root, path)
  if (!fs.existsSync(start)) return []
  const ignored = new Set(['node_modules', 'dist', '.cache', 'coverage'])
  const walk = (folder) =>
    fs
      .readdirSync(folder, { withFileTypes: true })
      .filter(({ name }) => !ignored.has(name) && !name.endsWith('.test.ts'))
      .flatMap((entry) => (entry.isDirectory() ? walk(join(folder, entry.name)) : [join(folder, entry.name)]))
  return (path.includes('.') ? [start] : walk(start)).map((file) => relative(root, file))
}

function fingerprint(files) {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch} ${process.versions.modules}\n`)
  for (const file of files.toSorted())
    hash
      .update(file)
      .update('\0')
      .update(fs.readFileSync(join(root, file)))
      .update('\0')
  return hash.digest('hex')
}

function seconds(started) {
  return `${((Date.now() - started) / 1000).toFixed(1).replace('.', ',')} s`
}
