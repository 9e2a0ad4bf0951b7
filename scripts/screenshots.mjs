// The three pictures of the README, taken from a demonstration of their own: nothing of `.data/` is read or changed.
//   node scripts/screenshots.mjs
import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdir, mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import { findBrowser } from './browser.mjs'
import { ensureRoles, startPostgres } from './postgres.mjs'
import { Refusal, explain } from './say.mjs'
import { choosePort } from './start-port.mjs'

const root = resolve(fileURLToPath(import.meta.url), '../..')
const images = join(root, 'docs/images')
const heaviest = 300_000
const desktop = { width: 1400, height: 1100 }
const phone = { width: 390, height: 844 }

const started = []
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.once(signal, () => void stopAll().then(() => process.exit(1)))

try {
  await takePictures(await startDemonstration())
} catch (error) {
  explain(error)
} finally {
  await stopAll()
}

/** Its own PostgreSQL, files and keys in a temporary folder. Returns the address of the server. */
async function startDemonstration() {
  const folder = await mkdtemp(join(tmpdir(), 'salles-ouvertes-pictures-'))
  started.push(() => rm(folder, { recursive: true, force: true }))
  const database = await startPostgres({ dataDir: folder, fsync: false })
  started.push(database.stop)
  const { databaseUrl, migrationDatabaseUrl } = await ensureRoles(database.superuserUrl)
  const port = await choosePort('127.0.0.1')
  const url = `http://127.0.0.1:${port}`
  const env = {
    ...process.env,
    NODE_ENV: 'development',
    DATABASE_URL: databaseUrl,
    DATA_DIR: folder,
    DEMO: '1',
    HOST: '127.0.0.1',
    LOG_LEVEL: 'warn',
    PORT: String(port),
    PUBLIC_URL: url,
    SECRET_KEY: randomBytes(32).toString('base64'),
    SESSION_SECRET: randomBytes(48).toString('base64url'),
    WEB_DIST: join(root, 'apps/web/dist'),
  }
  const [code] = await once(launch('seed.js', { ...env, MIGRATION_DATABASE_URL: migrationDatabaseUrl }), 'exit')
  if (code !== 0) throw new Refusal(`seed.js s’est arrêté (code ${code}).`)
  const server = launch('main.js', env)
  const exited = once(server, 'exit')
  started.push(async () => {
    server.kill('SIGTERM')
    await exited
  })
  for (let tries = 0; tries < 600; tries += 1, await pause(100)) {
    if ((await fetch(`${url}/api/health/ready`).catch(() => undefined))?.ok) return url
  }
  throw new Refusal(`Le serveur ne répond pas sur ${url}.`)
}

function launch(name, env) {
  return spawn(process.execPath, [join(root, 'apps/api/dist', name)], { cwd: root, env, stdio: 'inherit' })
}

async function takePictures(url) {
  await mkdir(images, { recursive: true })
  const args = ['--disable-gpu', '--font-render-hinting=none', '--lang=fr-FR']
  const browser = await chromium.launch({ executablePath: await findBrowser(), args })
  started.push(() => browser.close())
  const visitor = await open(browser, url, desktop)
  const wish = { place: 'Grenoble', date: nextSaturday(), from: '840', until: '1020', people: '20' }
  await picture(visitor, `/salles?${new URLSearchParams(wish)}`, 'recherche')

  const head = await open(browser, url, desktop)
  await signIn(head, 'establishment-head')
  await picture(head, '/gestion', 'gestion')

  const caretaker = await open(browser, url, phone)
  await caretaker.goto(await caretakerLink(head))
  await caretaker.getByRole('button', { name: 'Ouvrir ma page' }).click()
  await picture(caretaker, `/jour?jour=${await busyDay(head)}`, 'jour')
}

async function open(browser, baseURL, viewport) {
  const context = await browser.newContext({
    baseURL,
    viewport,
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    reducedMotion: 'reduce',
  })
  return context.newPage()
}

async function signIn(page, role) {
  const accounts = JSON.parse(await readFile(join(root, 'apps/api/seed/demo-accounts.json'), 'utf8'))
  const { email, password } = accounts.find((account) => account.role === role)
  await answerOf(page.request.post('/api/v1/sessions', { data: { email, password } }))
}

/** A personal link of the first establishment of the person signed in, as the screen « Accès du gardien » makes it. */
async function caretakerLink(page) {
  const data = { label: 'Agent d’accueil' }
  const path = `/api/v1/establishments/${await ownEstablishment(page)}/caretaker-links`
  return (await answerOf(page.request.post(path, { data }))).url
}

/** The day of the coming fortnight with most visits. */
async function busyDay(page) {
  const path = `/api/v1/establishments/${await ownEstablishment(page)}/caretaker-day`
  let best = { day: dayIn(0), visits: 0 }
  for (let days = 0; days < 14; days += 1) {
    const day = dayIn(days)
    const { visits } = await answerOf(page.request.get(path, { params: { date: day } }))
    if (visits.length > best.visits) best = { day, visits: visits.length }
  }
  return best.day
}

async function ownEstablishment(page) {
  const { establishments } = await answerOf(page.request.get('/api/v1/me'))
  return establishments[0].id
}

async function answerOf(request) {
  const answer = await request
  if (!answer.ok()) throw new Refusal(`${answer.url()} : ${answer.status()} ${await answer.text()}`)
  return answer.json()
}

/** The page once its words are there: a loading region is busy until then. */
async function picture(page, path, name) {
  await page.goto(path, { waitUntil: 'networkidle' })
  await page.locator('main h1').first().waitFor()
  await page.waitForFunction(() => !document.querySelector('main [aria-busy="true"]'))
  await page.evaluate(() => document.fonts.ready)
  const title = await page.title()
  if (/introuvable|erreur|Se connecter/i.test(title)) throw new Refusal(`${path} montre « ${title} ».`)
  const file = join(images, `${name}.png`)
  await page.screenshot({ path: file, animations: 'disabled' })
  const { size } = await stat(file)
  if (size > heaviest) throw new Refusal(`docs/images/${name}.png pèse ${size} octets, plus que ${heaviest}.`)
  console.log(`docs/images/${name}.png (${Math.round(size / 1000)} ko)`)
}

/** At least two days ahead, so that the usual notice is met. */
function nextSaturday() {
  return [2, 3, 4, 5, 6, 7, 8].map(dayIn).find((day) => new Date(day).getUTCDay() === 6)
}

function dayIn(days) {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
}

async function stopAll() {
  for (const stop of started.splice(0).reverse()) await stop()
}
